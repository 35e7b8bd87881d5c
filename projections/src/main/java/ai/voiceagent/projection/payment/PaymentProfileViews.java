package ai.voiceagent.projection.payment;

import ai.voiceagent.events.payment.PaymentEvent;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.PaymentProfileId;
import ai.voiceagent.projection.shared.FoldedView;
import ai.voiceagent.projection.shared.Groups;
import ai.voiceagent.projection.shared.Sequenced;
import ai.voiceagent.projection.shared.ViewDatabase;
import ai.voiceagent.projection.shared.ViewFold;
import java.util.List;
import org.springframework.stereotype.Component;

/** The collection {@code payment_profiles}. */
@Component
public class PaymentProfileViews extends FoldedView<PaymentProfileView, PaymentEvent> {

    PaymentProfileViews(ViewDatabase database) {
        super(
                database,
                "payment_profiles",
                Groups.DIRECTORY,
                PaymentProfileView.class,
                PaymentProfileView::id,
                new ViewFold<>(
                        event -> event.profileId().value(), PaymentProfileView::empty, PaymentProfileView::after));
    }

    /** How the account pays; an empty profile when it never said. */
    public PaymentProfileView of(String accountId) {
        var id = PaymentProfileId.of(new AccountId(accountId)).value();
        return documents.find(id).orElseGet(() -> PaymentProfileView.empty(id));
    }

    void write(List<Sequenced<PaymentEvent>> batch) {
        fold(batch);
    }
}
