package ai.voiceagent.command.wallet;

import ai.voiceagent.platform.error.Rejection;
import java.time.Instant;

/** Money held until an instant; it stays held after it, until it is released. */
record Reservation(long heldPaise, Instant expiresAt) {

    boolean expired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** The same, holding at least this much and at least until then. */
    Reservation extended(long paise, Instant until) {
        return new Reservation(Math.max(heldPaise, paise), until.isAfter(expiresAt) ? until : expiresAt);
    }

    void requireHeld(long paise) {
        if (heldPaise != paise) {
            throw Rejection.conflict("The reservation holds %d paise, not %d".formatted(heldPaise, paise));
        }
    }
}
