package ai.voiceagent.events.payment;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.PaymentProfileId;
import java.time.Instant;

/** An automatic top-up was not paid, the {@code declines}-th in a row; the next is tried after {@code notBefore} at the earliest. */
public record AutoTopUpDeclined(
        PaymentProfileId profileId,
        AccountId accountId,
        String topUpId,
        String reason,
        int declines,
        Instant notBefore,
        Instant declinedAt)
        implements PaymentEvent {}
