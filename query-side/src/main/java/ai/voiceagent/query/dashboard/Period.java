package ai.voiceagent.query.dashboard;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The days that a dashboard shows, and the two ranges whose difference is its trend. The trend of everything is that of its last week. */
public record Period(Name name, DateRange shown, DateRange later, DateRange earlier) {

    /** How a client names a period. */
    public enum Name {
        TOTAL,
        WEEKLY,
        MONTHLY,
        CUSTOM;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Period total(LocalDate today) {
        return new Period(
                Name.TOTAL, DateRange.EVER, lastWeek(today), lastWeek(today).before());
    }

    public static Period weekly(LocalDate today) {
        return against(Name.WEEKLY, lastWeek(today));
    }

    public static Period monthly(LocalDate today) {
        return against(Name.MONTHLY, DateRange.lastDays(30, today));
    }

    /** From one day to another, both included, against as many days before. */
    public static Period custom(LocalDate from, LocalDate to) {
        return against(Name.CUSTOM, new DateRange(from, to));
    }

    /** All the days that an answer needs. */
    DateRange whole() {
        var from = shown.from().isBefore(earlier.from()) ? shown.from() : earlier.from();
        return new DateRange(from, shown.to().isAfter(later.to()) ? shown.to() : later.to());
    }

    /** The last seven days of this period, and those before, {@code count} times, earliest first. */
    List<DateRange> weeks(int count) {
        return lastWeek(later.to()).last(count);
    }

    private static DateRange lastWeek(LocalDate today) {
        return DateRange.lastDays(7, today);
    }

    private static Period against(Name name, DateRange shown) {
        return new Period(name, shown, shown, shown.before());
    }
}
