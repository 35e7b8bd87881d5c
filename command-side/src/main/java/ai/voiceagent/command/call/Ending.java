package ai.voiceagent.command.call;

import ai.voiceagent.events.call.CallFacts;
import ai.voiceagent.events.call.CallStatus;
import ai.voiceagent.platform.error.Rejection;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a call ended, made consistent: who is reported as busy or not answering did not talk, and who did not talk completed nothing. */
public record Ending(CallStatus status, int talkSeconds) {

    public static Ending of(CallStatus status, int talkSeconds) {
        if (talkSeconds < 0) throw Rejection.validation("durationSeconds", "min 0", "must not be negative");
        return switch (status) {
            case COMPLETED -> talkSeconds == 0 ? new Ending(CallStatus.NO_ANSWER, 0) : new Ending(status, talkSeconds);
            case NO_ANSWER, BUSY -> new Ending(status, 0);
            case FAILED -> new Ending(status, talkSeconds);
            case QUEUED, IN_PROGRESS ->
                throw Rejection.validation(
                        "status", "completed, no-answer, busy or failed", status.wire() + " is no way to end a call");
        };
    }

    boolean isThatOf(CallFacts facts) {
        return facts.status() == status && facts.talkSeconds() == talkSeconds;
    }

    /** When the call must have started, if nobody says. */
    Instant startBefore(Instant endedAt) {
        return endedAt.minusSeconds(talkSeconds);
    }

    /** When somebody must have picked up, if nobody says; nobody did when nobody talked. */
    @Nullable
    Instant answerBefore(Instant endedAt, @Nullable Instant startedAt) {
        if (talkSeconds == 0) return null;
        var answeredAt = endedAt.minusSeconds(talkSeconds);
        return startedAt != null && answeredAt.isBefore(startedAt) ? startedAt : answeredAt;
    }

    static Instant later(Instant one, @Nullable Instant other) {
        return other == null || one.isAfter(other) ? one : Objects.requireNonNull(other);
    }
}
