package ai.voiceagent.command.wallet;

import ai.voiceagent.events.shared.WalletId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Holds {@code amountPaise} in all, until {@code expiresAt}; a reservation never shrinks by this. */
public record ExtendReservation(
        @TargetAggregateIdentifier WalletId walletId, String reservationId, long amountPaise, Instant expiresAt) {}
