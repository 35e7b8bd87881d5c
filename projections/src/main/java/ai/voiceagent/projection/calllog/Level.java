package ai.voiceagent.projection.calllog;

import java.time.LocalDate;
import java.util.List;

/** How deep a node of the log is. Below a day time is counted from its beginning, so that a day of 23 or 25 hours is no exception. */
public enum Level {
    CAMPAIGN,
    YEAR,
    DAY,
    HOUR,
    MINUTE,
    SECOND;

    /** The levels whose nodes may hold calls themselves; years and campaigns hold sums only. */
    static final List<Level> HOLDING_CALLS = List.of(DAY, HOUR, MINUTE, SECOND);

    /** The level of the children. */
    Level below() {
        return values()[ordinal() + 1];
    }

    Level above() {
        return values()[ordinal() - 1];
    }

    boolean mayHoldCalls() {
        return HOLDING_CALLS.contains(this);
    }

    /** The name of the node here that a call {@code seconds} after the beginning of {@code day} belongs to; names sort by time. */
    String name(LocalDate day, long seconds) {
        return switch (this) {
            case CAMPAIGN -> "";
            case YEAR -> "%04d".formatted(day.getYear());
            case DAY -> day.toString();
            case HOUR -> "%s+%02d".formatted(day, seconds / 3600);
            case MINUTE -> "%s+%02d:%02d".formatted(day, seconds / 3600, seconds / 60 % 60);
            case SECOND -> "%s+%02d:%02d:%02d".formatted(day, seconds / 3600, seconds / 60 % 60, seconds % 60);
        };
    }
}
