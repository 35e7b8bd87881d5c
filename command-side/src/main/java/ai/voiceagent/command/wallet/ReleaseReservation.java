package ai.voiceagent.command.wallet;

import ai.voiceagent.events.shared.WalletId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Gives back what is still held; {@code reason} is {@code not-connected}, {@code finished} or {@code expired}. Repeating it changes nothing,
 * and neither does {@code expired} while the reservation has not. */
public record ReleaseReservation(@TargetAggregateIdentifier WalletId walletId, String reservationId, String reason) {}
