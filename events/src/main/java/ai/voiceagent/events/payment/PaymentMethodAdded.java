package ai.voiceagent.events.payment;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.PaymentProfileId;
import java.time.Instant;

/** A way to pay was saved. {@code label} shows it without giving it away; what the gateway needs of it is kept elsewhere. */
public record PaymentMethodAdded(
        PaymentProfileId profileId,
        AccountId accountId,
        String methodId,
        PaymentMethodType type,
        String label,
        String gateway,
        String defaultMethodId,
        String addedBy,
        Instant addedAt)
        implements PaymentEvent {}
