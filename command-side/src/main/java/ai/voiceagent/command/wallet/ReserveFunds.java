package ai.voiceagent.command.wallet;

import ai.voiceagent.events.shared.WalletId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Holds money for a call (its id is the reservation's), an import, or a usage (by the id of its entry). Repeating the same {@code reservationId} changes nothing. */
public record ReserveFunds(
        @TargetAggregateIdentifier WalletId walletId, String reservationId, long amountPaise, Instant expiresAt) {}
