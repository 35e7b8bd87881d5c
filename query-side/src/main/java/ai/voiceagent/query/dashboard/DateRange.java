package ai.voiceagent.query.dashboard;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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

    long length() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    Stream<LocalDate> days() {
        return from.datesUntil(to.plusDays(1));
    }
}
