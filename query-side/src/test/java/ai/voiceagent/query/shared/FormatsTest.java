package ai.voiceagent.query.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class FormatsTest {

    private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");

    @Test
    void rupeesForProgramsHaveTwoDecimals() {
        assertThat(Formats.rupees(726)).isEqualTo("7.26");
        assertThat(Formats.rupees(1_890_000)).isEqualByComparingTo("18900");
        assertThat(Formats.rupees(-5)).isEqualTo("-0.05");
    }

    @Test
    void rupeesForPeopleAreGroupedTheIndianWay() {
        assertThat(Formats.inr(24_890_000)).isEqualTo("₹ 2,48,900");
        assertThat(Formats.inr(8_600)).isEqualTo("₹ 86");
        assertThat(Formats.inr(8_650)).isEqualTo("₹ 87");
        assertThat(Formats.inr(0)).isEqualTo("₹ 0");
        assertThat(Formats.inr(-10_240_000)).isEqualTo("-₹ 1,02,400");
    }

    @Test
    void countsAreGroupedTheIndianWay() {
        assertThat(Formats.count(999)).isEqualTo("999");
        assertThat(Formats.count(4_215)).isEqualTo("4,215");
        assertThat(Formats.count(11_420)).isEqualTo("11,420");
        assertThat(Formats.count(123_456_789)).isEqualTo("12,34,56,789");
    }

    @Test
    void durationsAreMinutesAndSeconds() {
        assertThat(Formats.duration(323)).isEqualTo("5:23");
        assertThat(Formats.duration(0)).isEqualTo("0:00");
        assertThat(Formats.duration(4_503)).isEqualTo("75:03");
        assertThat(Formats.average(185)).isEqualTo("03:05");
    }

    @Test
    void meansAndPercentagesOfNothingAreZero() {
        assertThat(Formats.mean(10, 0)).isZero();
        assertThat(Formats.mean(7, 2)).isEqualTo(4);
        assertThat(Formats.percent(1, 0, 1)).isEqualTo("0.0");
        assertThat(Formats.percent(95, 150, 1)).isEqualTo("63.3");
    }

    @Test
    void timesAreThoseOfTheAccountsZone() {
        var at = Instant.parse("2025-01-14T20:45:00Z");
        assertThat(Formats.day(at, KOLKATA)).isEqualTo(LocalDate.of(2025, 1, 15));
        assertThat(Formats.time(at, KOLKATA)).isEqualTo("02:15 AM");
        assertThat(Formats.time(Instant.parse("2025-01-15T07:00:00Z"), KOLKATA)).isEqualTo("12:30 PM");
    }
}
