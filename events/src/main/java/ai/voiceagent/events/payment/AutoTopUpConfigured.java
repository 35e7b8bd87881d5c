package ai.voiceagent.events.payment;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.PaymentProfileId;
import java.time.Instant;

/** The account said when its wallet is to fill itself, and with how much at most. */
public record AutoTopUpConfigured(
        PaymentProfileId profileId,
        AccountId accountId,
        AutoTopUpSettings settings,
        String configuredBy,
        Instant configuredAt)
        implements PaymentEvent {}
