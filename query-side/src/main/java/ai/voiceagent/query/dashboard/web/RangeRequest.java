package ai.voiceagent.query.dashboard.web;

import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.query.dashboard.Period;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The range that a client asked for, still in the client's words. */
public record RangeRequest(
        @Nullable String range,
        @Nullable String startDate,
        @Nullable String endDate) {

    private static final LocalDate FIRST = LocalDate.of(1995, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2148, 12, 31);
    private static final int LONGEST_DAYS = 7_320;

    /** The days meant where the account is; dates alone are a custom range. Refuses what is no range. */
    public Period period(LocalDate today, ZoneId zone) {
        var name = range == null ? (dated() ? "custom" : "total") : range.toLowerCase(Locale.ROOT);
        return switch (name) {
            case "total" -> Period.total(today);
            case "weekly" -> Period.weekly(today);
            case "monthly" -> Period.monthly(today);
            case "custom" -> custom(day("startDate", startDate, zone), day("endDate", endDate, zone));
            default ->
                throw Rejection.validation(
                        "range", "total, weekly, monthly or custom", "must be total, weekly, monthly or custom");
        };
    }

    private boolean dated() {
        return given(startDate) || given(endDate);
    }

    private static boolean given(@Nullable String date) {
        return date != null && !date.isBlank();
    }

    private static Period custom(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw Rejection.validation("endDate", "not before startDate", "must not be before startDate");
        }
        if (from.plusDays(LONGEST_DAYS).isBefore(to)) {
            throw Rejection.validation(
                    "endDate", "at most " + LONGEST_DAYS + " days", "must be at most 20 years after startDate");
        }
        return Period.custom(from, to);
    }

    /** A day, or an instant, which is on some day where the account is. */
    private static LocalDate day(String field, @Nullable String text, ZoneId zone) {
        if (text == null || text.isBlank()) {
            throw Rejection.validation(field, "required for range=custom", "is required when range is custom");
        }
        try {
            var day = text.contains("T")
                    ? OffsetDateTime.parse(text).atZoneSameInstant(zone).toLocalDate()
                    : LocalDate.parse(text);
            return known(field, day);
        } catch (DateTimeException e) {
            throw Rejection.validation(field, "ISO date", "must be an ISO date such as 2026-01-31");
        }
    }

    /** A day that the tables can hold, with room for as many days before it as a range may have. */
    static LocalDate known(String field, LocalDate day) {
        if (!day.isBefore(FIRST) && !day.isAfter(LAST)) return day;
        throw Rejection.validation(field, FIRST + " to " + LAST, "must be from " + FIRST + " to " + LAST);
    }
}
