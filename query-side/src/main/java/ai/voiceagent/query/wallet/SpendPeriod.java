package ai.voiceagent.query.wallet;

import ai.voiceagent.query.shared.Days;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** How long the steps of a series are: days, weeks from Monday on, or months. */
public enum SpendPeriod {
    DAY,
    WEEK,
    MONTH;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The first day of the step that {@code day} is in. */
    LocalDate beginning(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    LocalDate next(LocalDate beginning) {
        return beginning.plus(1, unit());
    }

    /** The days that a series is about when nobody says which: the last 30 days, 12 weeks or 12 months with today. */
    Days usual(LocalDate today) {
        var back = this == DAY ? 29 : 11;
        return new Days(beginning(today).minus(back, unit()), today);
    }

    /** How many steps it is from one day to another, both included. */
    long steps(LocalDate from, LocalDate to) {
        return unit().between(beginning(from), beginning(to)) + 1;
    }

    private ChronoUnit unit() {
        return switch (this) {
            case DAY -> ChronoUnit.DAYS;
            case WEEK -> ChronoUnit.WEEKS;
            case MONTH -> ChronoUnit.MONTHS;
        };
    }
}
