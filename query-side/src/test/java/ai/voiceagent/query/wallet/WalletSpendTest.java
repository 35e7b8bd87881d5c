package ai.voiceagent.query.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.query.Happened;
import ai.voiceagent.query.ReadApi;
import ai.voiceagent.test.Ledgers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** It is Monday, the 20th of January 2025, 11:30 in Kolkata. A minute costs 135 paise, and since the 1st one was talked each day. */
class WalletSpendTest {

    private final ReadApi api = new ReadApi();

    @BeforeEach
    void open() {
        // 19:00 UTC is half past midnight of the next day
        var ledger = new Ledgers(Instant.parse("2024-12-30T19:00:00Z"), Duration.ofDays(1));
        api.happened(Happened.account(), ledger.opened());
        for (int day = 1; day <= 20; day++) api.happened(ledger.charged("CALL" + day, 60));
    }

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void spendIsThatOfTodayTheWeekTheMonthAndAnAverageDay() {
        var spend = api.data("/api/wallet/spend");

        assertThat(spend.path("dailySpend").decimalValue()).isEqualByComparingTo("1.35");
        assertThat(spend.path("weeklySpend").decimalValue()).isEqualByComparingTo("9.45");
        assertThat(spend.path("monthlySpend").decimalValue()).isEqualByComparingTo("27.00");
        assertThat(spend.path("avgDailySpend").decimalValue())
                .isEqualByComparingTo(
                        api.data("/api/wallet/balance").path("avgDailySpend").decimalValue());
        assertThat(spend.path("raw").toString())
                .isEqualTo("{\"dailyPaise\":135,\"weeklyPaise\":945,\"monthlyPaise\":2700,\"avgDailyPaise\":129,"
                        + "\"dayBeforePaise\":135,\"weekBeforePaise\":945,\"monthBeforePaise\":0}");
        assertThat(spend.path("growth").toString()).isEqualTo("{\"daily\":\"0.0%\",\"weekly\":\"0.0%\"}");
    }

    @Test
    void theSeriesOfDaysIsTheLastThirtyWithTodayAtTheEnd() {
        var series = api.data("/api/wallet/spend").path("series");

        assertThat(series.size()).isEqualTo(30);
        assertThat(series.path(29).toString())
                .isEqualTo(
                        "{\"from\":\"2025-01-20\",\"to\":\"2025-01-20\",\"spend\":1.35,\"raw\":{\"spendPaise\":135}}");
        assertThat(series.path(0).path("from").asString()).isEqualTo("2024-12-22");
        assertThat(series.path(0).path("spend").decimalValue()).isZero();
    }

    @Test
    void weeksBeginOnMondayAndMonthsOnTheFirst() {
        assertThat(steps("period=week").subList(8, 12))
                .containsExactly(
                        "2024-12-30 2025-01-05 675",
                        "2025-01-06 2025-01-12 945",
                        "2025-01-13 2025-01-19 945",
                        "2025-01-20 2025-01-20 135");
        assertThat(steps("period=month")).hasSize(12).endsWith("2024-12-01 2024-12-31 0", "2025-01-01 2025-01-20 2700");
        assertThat(steps("period=week&from=2025-01-08&to=2025-01-14"))
                .containsExactly("2025-01-08 2025-01-12 675", "2025-01-13 2025-01-14 270");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "period=year",
                "from=2025-01-02&to=2025-01-01",
                "from=2020-01-01",
                "from=-999999999-01-01",
                "to=%2B999999999-12-31"
            })
    void whatMeansNothingIsRefused(String query) {
        assertThat(api.refusal("/api/wallet/spend?" + query).code()).isEqualTo(ErrorCode.VALIDATION_ERROR);
    }

    @Test
    void anAccountSeesItsOwnWallet() {
        assertThat(api.as("acc_2").refusal("/api/wallet/spend").code()).isEqualTo(ErrorCode.NOT_FOUND);
    }

    private List<String> steps(String query) {
        var steps = new ArrayList<String>();
        api.data("/api/wallet/spend?" + query)
                .path("series")
                .forEach(step -> steps.add("%s %s %d"
                        .formatted(
                                step.path("from").asString(),
                                step.path("to").asString(),
                                step.path("raw").path("spendPaise").asLong())));
        return steps;
    }
}
