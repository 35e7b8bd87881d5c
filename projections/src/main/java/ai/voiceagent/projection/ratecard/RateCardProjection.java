package ai.voiceagent.projection.ratecard;

import ai.voiceagent.events.ratecard.RateCardEvent;
import ai.voiceagent.projection.shared.BatchOf;
import ai.voiceagent.projection.shared.Groups;
import ai.voiceagent.projection.shared.Sequenced;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;

/** Keeps the rate card. */
@Component
@ProcessingGroup(Groups.DIRECTORY)
class RateCardProjection {

    private final RateCardViews views;
    private final BatchOf<Sequenced<RateCardEvent>> batch;

    RateCardProjection(RateCardViews views) {
        this.views = views;
        this.batch = new BatchOf<>(views::write);
    }

    @EventHandler
    void on(RateCardEvent event, @SequenceNumber long sequence) {
        batch.add(new Sequenced<>(event, sequence));
    }

    @ResetHandler
    void forgetEverything() {
        views.clear();
    }
}
