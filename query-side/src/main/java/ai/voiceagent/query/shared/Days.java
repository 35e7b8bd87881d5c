package ai.voiceagent.query.shared;

import ai.voiceagent.platform.error.Rejection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Whole days from {@code from} to {@code to}, both included; either end may be open. */
public record Days(@Nullable LocalDate from, @Nullable LocalDate to) {

    /** Every day that there is. */
    public static final Days ALL = new Days(null, null);

    /** Refuses an end before the beginning; {@code field} names the parameter of the end. */
    public static Days between(@Nullable LocalDate from, @Nullable LocalDate to, String field) {
        if (from != null && to != null && to.isBefore(from)) {
            throw Rejection.validation(field, "not before the start", to + " is before " + from);
        }
        return new Days(from, to);
    }

    /** The last {@code days} days up to and with {@code today}. */
    public static Days last(int days, LocalDate today) {
        return new Days(today.minusDays(days - 1L), today);
    }

    public boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /** The first instant of the first day. */
    public Instant start(ZoneId zone) {
        return from == null ? Instant.MIN : from.atStartOfDay(zone).toInstant();
    }

    /** The first instant after the last day. */
    public Instant end(ZoneId zone) {
        return to == null ? Instant.MAX : to.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
