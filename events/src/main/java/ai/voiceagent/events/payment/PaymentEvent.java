package ai.voiceagent.events.payment;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.PaymentProfileId;

/** Everything that can happen to a payment profile; a {@code switch} over it is exhaustive. */
public sealed interface PaymentEvent
        permits PaymentMethodAdded,
                PaymentMethodRemoved,
                DefaultPaymentMethodChosen,
                AutoTopUpConfigured,
                AutoTopUpStarted,
                AutoTopUpCompleted,
                AutoTopUpDeclined,
                AutoTopUpHeld {
    PaymentProfileId profileId();

    AccountId accountId();
}
