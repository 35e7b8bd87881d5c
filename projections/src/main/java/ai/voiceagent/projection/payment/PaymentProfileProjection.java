package ai.voiceagent.projection.payment;

import ai.voiceagent.events.payment.PaymentEvent;
import ai.voiceagent.projection.shared.BatchOf;
import ai.voiceagent.projection.shared.Groups;
import ai.voiceagent.projection.shared.Sequenced;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;

/** Keeps the payment profiles. */
@Component
@ProcessingGroup(Groups.DIRECTORY)
class PaymentProfileProjection {

    private final PaymentProfileViews views;
    private final BatchOf<Sequenced<PaymentEvent>> batch;

    PaymentProfileProjection(PaymentProfileViews views) {
        this.views = views;
        this.batch = new BatchOf<>(views::write);
    }

    @EventHandler
    void on(PaymentEvent event, @SequenceNumber long sequence) {
        batch.add(new Sequenced<>(event, sequence));
    }

    @ResetHandler
    void forgetEverything() {
        views.clear();
    }
}
