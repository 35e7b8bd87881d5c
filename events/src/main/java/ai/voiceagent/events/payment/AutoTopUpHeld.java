package ai.voiceagent.events.payment;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.PaymentProfileId;
import java.time.Instant;

/** The wallet ought to fill itself and does not, because of {@code reason}: somebody should look. Said once until something changes. */
public record AutoTopUpHeld(
        PaymentProfileId profileId, AccountId accountId, HoldReason reason, long availablePaise, Instant heldAt)
        implements PaymentEvent {}
