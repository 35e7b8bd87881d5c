package ai.voiceagent.query.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    @Test
    void aWeekIsTodayAndTheSixDaysBefore() {
        var week = Period.weekly(TODAY);
        assertThat(week.shown()).isEqualTo(new DateRange(LocalDate.of(2026, 3, 4), TODAY));
        assertThat(week.earlier()).isEqualTo(new DateRange(LocalDate.of(2026, 2, 25), LocalDate.of(2026, 3, 3)));
        assertThat(week.shown().days()).hasSize(7);
    }

    @Test
    void aMonthIsThirtyDays() {
        assertThat(Period.monthly(TODAY).shown().length()).isEqualTo(30);
        assertThat(Period.monthly(TODAY).earlier().to()).isEqualTo(LocalDate.of(2026, 2, 8));
    }

    @Test
    void theTrendOfEverythingIsThatOfTheLastWeek() {
        assertThat(Period.total(TODAY).later()).isEqualTo(Period.weekly(TODAY).shown());
        assertThat(Period.total(TODAY).shown()).isEqualTo(DateRange.EVER);
    }

    @Test
    void aRangeIsComparedWithAsManyDaysBefore() {
        var day = Period.custom(TODAY, TODAY);
        assertThat(day.earlier()).isEqualTo(new DateRange(TODAY.minusDays(1), TODAY.minusDays(1)));
    }
}
