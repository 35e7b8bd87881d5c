package ai.voiceagent.process.watchdog;

import ai.voiceagent.events.shared.WalletId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The reservations that hold money at the moment, and when each of them ends by itself. */
interface OpenReservations {

    /** Carries out the changes, in their order. */
    void change(List<Change> changes);

    List<Change> expired(Instant now);

    /** A reservation as an event left it; without an end it is over. */
    record Change(
            String reservationId,
            WalletId walletId,
            @Nullable Instant expiresAt) {}
}
