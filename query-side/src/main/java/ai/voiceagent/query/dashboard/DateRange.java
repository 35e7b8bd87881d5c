package ai.voiceagent.query.dashboard;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/** Whole days of an account, both ends included. */
public record DateRange(LocalDate from, LocalDate to) {

    /** Every day that ClickHouse can hold. */
    static final DateRange EVER = new DateRange(LocalDate.EPOCH, LocalDate.of(2149, 6, 6));

    static DateRange lastDays(int days, LocalDate today) {
        return new DateRange(today.minusDays(days - 1L), today);
    }

    /** As many days, just before. */
    DateRange before() {
        return new DateRange(from.minusDays(length()), from.minusDays(1));
    }

    /** This range, beginning at {@code other} when that is earlier. */
    DateRange from(LocalDate other) {
        return other.isBefore(from) ? new DateRange(other, to) : this;
    }

    /** This range and the {@code count - 1} before it that are as long, earliest first. */
    List<DateRange> last(int count) {
        return Stream.iterate(this, DateRange::before).limit(count).toList().reversed();
    }

    public long length() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    Stream<LocalDate> days() {
        return from.datesUntil(to.plusDays(1));
    }
}
