package ai.voiceagent.query.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.query.dashboard.DateRange;
import ai.voiceagent.query.dashboard.Period;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RangeRequestTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

    @Test
    void withoutARangeItIsEverything() {
        assertThat(period(null, null, null)).isEqualTo(Period.total(TODAY));
        assertThat(period("weekly", null, null)).isEqualTo(Period.weekly(TODAY));
        assertThat(period("Monthly", null, null)).isEqualTo(Period.monthly(TODAY));
    }

    @Test
    void aCustomRangeIsDaysOrInstantsWhereTheAccountIs() {
        assertThat(period("custom", "2026-01-01", "2026-01-31").shown())
                .isEqualTo(new DateRange(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31)));
        assertThat(period("custom", "2026-01-01T18:30:00Z", "2026-01-31T18:29:59.999Z")
                        .shown())
                .isEqualTo(new DateRange(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 31)));
    }

    @Test
    void datesWithoutARangeAreACustomOneAndBesideAnotherRangeAreNotLookedAt() {
        assertThat(period(null, "2026-01-01", "2026-01-31")).isEqualTo(period("custom", "2026-01-01", "2026-01-31"));
        assertThat(period("weekly", "2026-01-01", "2026-01-31")).isEqualTo(Period.weekly(TODAY));
        assertThat(period("weekly", "", " ")).isEqualTo(Period.weekly(TODAY));
        assertThat(period(null, "", "")).isEqualTo(Period.total(TODAY));
    }

    @ParameterizedTest
    @CsvSource({
        "daily, , , range",
        ", 2026-01-01, , endDate",
        "custom, , 2026-01-01, startDate",
        "custom, 2026-01-01, , endDate",
        "custom, 01/02/2026, 2026-01-01, startDate",
        "custom, 2026-02-30, 2026-03-01, startDate",
        "custom, 2026-01-02, 2026-01-01, endDate",
        "custom, 1969-01-01, 2026-01-01, startDate",
        "custom, 2026-01-01, 9999-01-01, endDate",
        "custom, 1995-01-01, 2026-01-01, endDate"
    })
    void whatIsNoRangeIsRefusedWithItsField(String range, String from, String to, String field) {
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> period(range, from, to))
                .satisfies(refused -> assertThat(refused.details())
                        .containsEntry("field", field)
                        .containsKey("rule"));
    }

    private static Period period(String range, String from, String to) {
        return new RangeRequest(range, from, to).period(TODAY, INDIA);
    }
}
