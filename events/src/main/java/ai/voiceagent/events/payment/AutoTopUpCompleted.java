package ai.voiceagent.events.payment;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.PaymentProfileId;
import java.time.Instant;

/** The money of an automatic top-up is in the wallet. */
public record AutoTopUpCompleted(PaymentProfileId profileId, AccountId accountId, String topUpId, Instant completedAt)
        implements PaymentEvent {}
