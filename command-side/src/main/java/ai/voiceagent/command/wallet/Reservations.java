package ai.voiceagent.command.wallet;

import ai.voiceagent.events.shared.CallId;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is held at the moment, for which call or import, and until when. */
@JsonAutoDetect(
        fieldVisibility = Visibility.ANY,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
final class Reservations {

    private Map<String, Reservation> open = new HashMap<>();
    private long totalPaise;

    Optional<Reservation> find(String id) {
        return Optional.ofNullable(open.get(id));
    }

    long totalPaise() {
        return totalPaise;
    }

    /** From now on {@code id} holds this, instead of what it held. */
    void hold(String id, long heldPaise, Instant expiresAt) {
        drop(id);
        open.put(id, new Reservation(heldPaise, expiresAt));
        totalPaise += heldPaise;
    }

    /** What the call's charge would use: its own reservation, which is over then, or else the one that the command names. */
    Use use(SettleCall command) {
        var own = command.callId().value();
        if (open.containsKey(own)) return new Use(own, 0);
        var named = open.get(command.reservationId());
        if (named == null) return Use.NONE;
        return new Use(
                command.reservationId(),
                Math.max(0, named.heldPaise() - command.charge().amountPaise()));
    }

    /** A charge used {@code id}, which holds {@code stillHeldPaise} now; with nothing left it is over. */
    void used(String id, long stillHeldPaise) {
        var used = open.get(id);
        drop(id);
        if (used != null && stillHeldPaise > 0) hold(id, stillHeldPaise, used.expiresAt());
    }

    void drop(String id) {
        var dropped = open.remove(id);
        if (dropped != null) totalPaise -= dropped.heldPaise();
    }

    /** Which reservation a charge uses, if any, and what it holds after. */
    record Use(@Nullable String reservationId, long stillHeldPaise) {

        static final Use NONE = new Use(null, 0);

        boolean isOf(CallId call) {
            return call.value().equals(reservationId);
        }
    }
}
