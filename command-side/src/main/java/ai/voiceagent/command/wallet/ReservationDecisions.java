package ai.voiceagent.command.wallet;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import ai.voiceagent.events.wallet.FundsReserved;
import ai.voiceagent.events.wallet.ReservationExtended;
import ai.voiceagent.events.wallet.ReservationReleased;
import ai.voiceagent.platform.error.Rejection;
import java.time.Instant;

/** Decides about money that is held: never more than is available, and nothing for what was settled already. */
record ReservationDecisions(WalletState wallet, Instant now) {

    private static final String EXPIRED = "expired";

    void decide(ReserveFunds command) {
        if (wallet.keys().hadAny(command.reservationId())) return;
        var held = wallet.reservations().find(command.reservationId());
        held.ifPresent(reservation -> reservation.requireHeld(command.amountPaise()));
        if (held.isPresent()) return;
        Require.positive(command.amountPaise());
        Require.future("expiresAt", command.expiresAt(), now);
        Require.available(wallet, command.amountPaise());

        apply(new FundsReserved(
                wallet.id(),
                wallet.accountId(),
                command.reservationId(),
                command.amountPaise(),
                command.expiresAt(),
                now));
    }

    void decide(ExtendReservation command) {
        if (wallet.keys().hadAny(command.reservationId())) return;
        var held = wallet.reservations()
                .find(command.reservationId())
                .orElseThrow(() -> Rejection.notFound("reservation", command.reservationId()));
        var extended = held.extended(command.amountPaise(), command.expiresAt());
        if (extended.equals(held)) return;
        Require.available(wallet, extended.heldPaise() - held.heldPaise());

        apply(new ReservationExtended(
                wallet.id(),
                wallet.accountId(),
                command.reservationId(),
                extended.heldPaise(),
                extended.expiresAt(),
                now));
    }

    void decide(ReleaseReservation command) {
        var held = wallet.reservations().find(command.reservationId());
        if (held.isEmpty() || EXPIRED.equals(command.reason()) && !held.get().expired(now)) return;

        apply(new ReservationReleased(
                wallet.id(),
                wallet.accountId(),
                command.reservationId(),
                held.get().heldPaise(),
                command.reason(),
                now));
    }
}
