package ai.voiceagent.events.payment;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.PaymentProfileId;
import java.time.Instant;

/** Automatic top-ups are paid by {@code methodId} from now on. */
public record DefaultPaymentMethodChosen(
        PaymentProfileId profileId, AccountId accountId, String methodId, String chosenBy, Instant chosenAt)
        implements PaymentEvent {}
