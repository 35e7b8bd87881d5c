package ai.voiceagent.projection.account;

import ai.voiceagent.events.account.AccountEvent;
import ai.voiceagent.projection.shared.BatchOf;
import ai.voiceagent.projection.shared.Groups;
import ai.voiceagent.projection.shared.Sequenced;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;

/** Keeps the accounts. */
@Component
@ProcessingGroup(Groups.DIRECTORY)
class AccountProjection {

    private final AccountViews views;
    private final BatchOf<Sequenced<AccountEvent>> batch;

    AccountProjection(AccountViews views) {
        this.views = views;
        this.batch = new BatchOf<>(views::write);
    }

    @EventHandler
    void on(AccountEvent event, @SequenceNumber long sequence) {
        batch.add(new Sequenced<>(event, sequence));
    }

    @ResetHandler
    void forgetEverything() {
        views.clear();
    }
}
