package ai.voiceagent.events.payment;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.PaymentProfileId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A way to pay was forgotten; {@code defaultMethodId} is the default after that, if one is left. */
public record PaymentMethodRemoved(
        PaymentProfileId profileId,
        AccountId accountId,
        String methodId,
        @Nullable String defaultMethodId,
        String removedBy,
        Instant removedAt)
        implements PaymentEvent {}
