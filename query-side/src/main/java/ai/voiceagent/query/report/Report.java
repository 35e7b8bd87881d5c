package ai.voiceagent.query.report;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A file that somebody asked for, and how far it is; {@code problem} says why there is none. */
public record Report(
        String id,
        String accountId,
        ReportFormat format,
        String fileName,
        Status status,
        Instant requestedAt,
        @Nullable String problem) {

    /** How long a report is kept. */
    public static final Duration KEPT = Duration.ofDays(1);

    private static final Duration LONGEST_WORK = Duration.ofMinutes(30);

    /** How far a report is. */
    public enum Status {
        PROCESSING,
        COMPLETED,
        FAILED;

        @JsonValue
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Report completed() {
        return new Report(id, accountId, format, fileName, Status.COMPLETED, requestedAt, null);
    }

    Report failed(String why) {
        return new Report(id, accountId, format, fileName, Status.FAILED, requestedAt, why);
    }

    /** This report, failed when whoever made it must have been stopped. */
    Report asOf(Instant now) {
        var lost = status == Status.PROCESSING && requestedAt.plus(LONGEST_WORK).isBefore(now);
        return lost ? failed("It was interrupted; ask for it again") : this;
    }

    public Instant expiresAt() {
        return requestedAt.plus(KEPT);
    }

    /** Where its file is kept. */
    String fileKey() {
        return "exports/" + id + "." + format.wire();
    }
}
