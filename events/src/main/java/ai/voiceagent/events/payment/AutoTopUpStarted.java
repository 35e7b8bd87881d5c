package ai.voiceagent.events.payment;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.PaymentProfileId;
import java.time.Instant;

/** The wallet is to be topped up by itself: {@code availablePaise} were left, which is below the threshold. */
public record AutoTopUpStarted(
        PaymentProfileId profileId,
        AccountId accountId,
        String topUpId,
        String methodId,
        long amountPaise,
        long availablePaise,
        Instant startedAt)
        implements PaymentEvent {}
