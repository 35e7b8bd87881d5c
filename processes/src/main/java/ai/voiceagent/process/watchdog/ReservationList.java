package ai.voiceagent.process.watchdog;

import ai.voiceagent.events.wallet.CallCharged;
import ai.voiceagent.events.wallet.FundsReserved;
import ai.voiceagent.events.wallet.ReservationExtended;
import ai.voiceagent.events.wallet.ReservationReleased;
import ai.voiceagent.process.watchdog.OpenReservations.Change;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.stereotype.Component;

/** Keeps the watchdog's list of what is held. */
@Component
@ProcessingGroup("open-reservations")
@DisallowReplay
class ReservationList {

    private static final String CHANGES = "open-reservation-changes";

    private final OpenReservations reservations;

    ReservationList(OpenReservations reservations) {
        this.reservations = reservations;
    }

    @EventHandler
    void on(FundsReserved held) {
        change(new Change(held.reservationId(), held.walletId(), held.expiresAt()));
    }

    @EventHandler
    void on(ReservationExtended held) {
        change(new Change(held.reservationId(), held.walletId(), held.expiresAt()));
    }

    @EventHandler
    void on(ReservationReleased released) {
        change(new Change(released.reservationId(), released.walletId(), null));
    }

    @EventHandler
    void on(CallCharged charged) {
        if (charged.reservationId() != null && charged.stillHeldPaise() == 0) {
            change(new Change(charged.reservationId(), charged.walletId(), null));
        }
    }

    private void change(Change change) {
        var unit = CurrentUnitOfWork.get().root();
        unit.<List<Change>>getOrComputeResource(CHANGES, first -> {
                    var changes = new ArrayList<Change>();
                    unit.onPrepareCommit(batch -> reservations.change(changes));
                    return changes;
                })
                .add(change);
    }
}
