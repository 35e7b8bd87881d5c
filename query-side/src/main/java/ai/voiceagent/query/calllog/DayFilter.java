package ai.voiceagent.query.calllog;

import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.query.shared.Days;
import ai.voiceagent.query.shared.Words;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The named ranges of days that a list of calls can be asked for. */
public enum DayFilter {
    TODAY("today"),
    YESTERDAY("yesterday"),
    LAST7("last7"),
    LAST15("last15"),
    LAST30("last30"),
    CUSTOM("custom");

    private final String wire;

    DayFilter(String wire) {
        this.wire = wire;
    }

    /** The days that a client asks for; dates may be given alone or with {@code custom}, and with no other filter. */
    public static Days days(
            @Nullable String filter, @Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
        var named = Words.read("filter", filter, values(), value -> value.wire);
        var dated = from != null || to != null;
        if (named == null || named == CUSTOM) {
            if (named == CUSTOM && !dated) {
                throw Rejection.validation("dateFrom", "required with filter=custom", "is missing, as is dateTo");
            }
            return Days.between(from, to, "dateTo");
        }
        if (dated) throw Rejection.validation("filter", "custom with dates", "cannot be " + filter + " with dates");
        return switch (named) {
            case YESTERDAY -> new Days(today.minusDays(1), today.minusDays(1));
            case LAST7 -> Days.last(7, today);
            case LAST15 -> Days.last(15, today);
            case LAST30 -> Days.last(30, today);
            default -> Days.last(1, today);
        };
    }
}
