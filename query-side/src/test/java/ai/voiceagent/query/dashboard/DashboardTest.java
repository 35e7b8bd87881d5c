package ai.voiceagent.query.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.platform.clickhouse.ClickHouse;
import ai.voiceagent.test.stores.TestClickHouse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class DashboardTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    private static ClickHouse clickHouse;

    private final String account = "acc_" + UUID.randomUUID();
    private final Dashboard dashboard = new Dashboard(clickHouse);

    @BeforeAll
    static void connect() {
        clickHouse = TestClickHouse.connect();
    }

    @AfterAll
    static void close() {
        clickHouse.close();
    }

    @Test
    void anEmptyAccountHasAnEmptyDashboard() {
        var overview = dashboard.overview(account, Period.weekly(TODAY));
        assertThat(overview.inboundCalls()).isEqualTo("0");
        assertThat(overview.avgCallTime()).isEqualTo("00:00");
        assertThat(overview.totalSpend()).isEqualTo("₹ 0");
        assertThat(overview.avgCostPerDisposition()).isEqualTo("₹ 0");
        assertThat(dashboard.dispositions(account, Period.total(TODAY)).positive())
                .isEqualTo(new Dispositions.Share(0, "0.0%"));
        assertThat(dashboard.metrics(account, Period.total(TODAY)).series()).isEmpty();
        assertThat(dashboard.costAllocation(account, Period.total(TODAY)).aiTraining())
                .isEqualTo(new CostAllocation.Cost("₹ 0", "0%"));
    }

    @Test
    void theOverviewReadsAsTheRequirementsSay() {
        calls("2026-03-09", "inbound", 4_215, 3_704, 685_200, 2_890, 1_000, 325);
        calls("2026-03-09", "outbound", 10, 10, 1_850, 0, 10, 0);
        calls("2026-03-01", "inbound", 1, 1, 60, 1, 0, 0);
        spend("2026-03-09", "inbound_minutes", 24_890_000);

        var overview = dashboard.overview(account, Period.weekly(TODAY));

        assertThat(overview.inboundCalls()).isEqualTo("4,215");
        assertThat(overview.inboundMinutes()).isEqualTo("11,420");
        assertThat(overview.avgCallTime()).isEqualTo("03:05");
        assertThat(overview.totalSpend()).isEqualTo("₹ 2,48,900");
        assertThat(overview.positiveDispositions()).isEqualTo("2,890");
        assertThat(overview.avgCostPerDisposition()).isEqualTo("₹ 86");
        assertThat(overview.raw())
                .isEqualTo(new RawOverview(
                        4_215, 10, 3_714, 685_200, 1_850, 687_050, 185, 24_890_000, 8_612, 2_890, 1_010, 325));
        assertThat(overview.range()).isEqualTo(new Days("weekly", LocalDate.of(2026, 3, 4), TODAY));
    }

    @Test
    void anotherAccountsFiguresAreNobodyElses() {
        calls("2026-03-09", "inbound", 5, 5, 300, 5, 0, 0);
        assertThat(dashboard
                        .overview("acc_" + UUID.randomUUID(), Period.total(TODAY))
                        .raw()
                        .inboundCalls())
                .isZero();
        assertThat(dashboard.overview(account, Period.total(TODAY)).raw().inboundCalls())
                .isEqualTo(5);
    }

    @Test
    void aSumThatWasWorkedOutAgainReplacesTheOlderOne() {
        calls("2026-03-09", "inbound", 5, 5, 300, 5, 0, 0);
        clickHouse.execute(
                "INSERT INTO voice.calls_by_day SELECT * REPLACE(version + 1 AS version, calls + 2 AS calls) FROM voice.calls_by_day FINAL WHERE account_id = '"
                        + account + "'");
        assertThat(dashboard.overview(account, Period.total(TODAY)).raw().inboundCalls())
                .isEqualTo(7);
    }

    @Test
    void metricsCompareWithTheDaysBeforeAndFillEveryDay() {
        calls("2026-03-09", "inbound", 110, 100, 6_000, 50, 30, 30);
        calls("2026-03-02", "inbound", 100, 100, 6_000, 50, 30, 20);
        spend("2026-03-08", "ai_training", 5_000);

        var metrics = dashboard.metrics(account, Period.weekly(TODAY));

        assertThat(metrics.overview().raw().inboundCalls()).isEqualTo(110);
        assertThat(metrics.comparison().growth().inboundCalls()).isEqualTo("+10.0%");
        assertThat(metrics.comparison().growth().inboundMinutes()).isEqualTo("0.0%");
        assertThat(metrics.comparison().growth().totalSpend()).isNull();
        assertThat(metrics.comparison().earlierRaw().inboundCalls()).isEqualTo(100);
        assertThat(metrics.series())
                .extracting(SeriesRow::day)
                .containsExactlyElementsOf(metrics.comparison().later().days().toList());
        assertThat(metrics.series().get(4)).isEqualTo(new SeriesRow(LocalDate.of(2026, 3, 8), 0, 0, 0, 5_000, 0, 0, 0));
        assertThat(metrics.series().get(5))
                .isEqualTo(new SeriesRow(LocalDate.of(2026, 3, 9), 110, 100, 6_000, 0, 50, 30, 30));
    }

    @Test
    void theSeriesOfEverythingRunsFromTheFirstToTheLastDayWithAnything() {
        spend("2024-02-28", "outbound_minutes", 135);
        calls("2024-03-02", "outbound", 1, 1, 60, 0, 0, 1);
        var series = dashboard.metrics(account, Period.total(TODAY)).series();
        assertThat(series).hasSize(4);
        assertThat(series.getFirst().spendPaise()).isEqualTo(135);
        assertThat(series.getLast().negative()).isEqualTo(1);
    }

    @Test
    void metricsAreTheOverviewAndMoreInOneObject() {
        var json = JsonMapper.builder().build().valueToTree(dashboard.metrics(account, Period.weekly(TODAY)));
        assertThat(json.path("inboundCalls").asString()).isEqualTo("0");
        assertThat(json.path("raw").path("totalSpendPaise").asLong()).isZero();
        assertThat(json.path("series").size()).isEqualTo(7);
        assertThat(json.path("series").path(0).path("day").asString()).isEqualTo("2026-03-04");
        assertThat(json.path("comparison").path("growth").path("inboundCalls").isNull())
                .isTrue();
    }

    @Test
    void dispositionsAreSharesAndTheirMoveInPercentagePoints() {
        calls("2026-03-09", "inbound", 100, 100, 60, 62, 21, 17);
        calls("2026-03-02", "inbound", 1_000, 1_000, 60, 579, 228, 193);
        var dispositions = dashboard.dispositions(account, Period.weekly(TODAY));
        assertThat(dispositions.positive()).isEqualTo(new Dispositions.Share(62, "+4.1%"));
        assertThat(dispositions.neutral()).isEqualTo(new Dispositions.Share(21, "-1.8%"));
        assertThat(dispositions.negative()).isEqualTo(new Dispositions.Share(17, "-2.3%"));
        assertThat(dispositions.raw().earlier()).isEqualTo(new Dispositions.Counts(579, 228, 193));
    }

    @Test
    void whatDispositionsWereCanBeAskedLater() {
        judged("a", "2026-03-09 10:00:00", "positive", 1);
        judged("b", "2026-03-09 10:00:00", "negative", 1);
        judged("a", "2026-03-09 12:00:00", "negative", 2);
        judged("a", "2026-03-09 12:00:00", "negative", 2);
        judged("c", "2026-03-09 13:00:00", "neutral", 1);
        assertThat(asOf("2026-03-09T09:00:00Z")).isEqualTo(new Dispositions.Counts(0, 0, 0));
        assertThat(asOf("2026-03-09T11:00:00Z")).isEqualTo(new Dispositions.Counts(1, 0, 1));
        assertThat(asOf("2026-03-09T12:00:00Z")).isEqualTo(new Dispositions.Counts(0, 0, 2));
        assertThat(asOf("2026-03-10T00:00:00Z")).isEqualTo(new Dispositions.Counts(0, 1, 2));
    }

    @Test
    void everythingElseCanBeAskedAsOfAnInstantToo() {
        talked("a", "inbound", 60);
        talked("b", "outbound", 90);
        judged("a", "2026-03-09 10:00:00", "positive", 1);
        judged("b", "2026-03-09 12:00:00", "neutral", 1);
        posted(1, "2026-03-09 10:00:00", "inbound_minutes", -135);
        posted(2, "2026-03-09 12:00:00", "outbound_minutes", -202);
        posted(3, "2026-03-09 09:00:00", "funds", 10_000);
        var then = Instant.parse("2026-03-09T11:00:00Z");

        var overview = dashboard.overview(account, Period.total(TODAY), then);
        assertThat(overview.raw()).isEqualTo(new RawOverview(1, 0, 1, 60, 0, 60, 60, 135, 135, 1, 0, 0));
        var later = dashboard.metrics(account, Period.weekly(TODAY), then.plusSeconds(3_600));
        assertThat(later.overview().raw()).isEqualTo(new RawOverview(1, 1, 2, 60, 90, 150, 75, 337, 337, 1, 1, 0));
        assertThat(later.series().get(5)).isEqualTo(new SeriesRow(LocalDate.of(2026, 3, 9), 2, 2, 150, 337, 1, 1, 0));
        assertThat(dashboard.costAllocation(account, Period.total(TODAY), then).raw())
                .isEqualTo(new CostAllocation.Raw(135, 0, 0, 0, 135));
        assertThat(dashboard
                        .overview(account, Period.total(TODAY), then.minusSeconds(7_200))
                        .raw()
                        .inboundCalls())
                .isZero();
    }

    @Test
    void theFourCostsAddUpToAHundredPercent() {
        spend("2026-03-09", "inbound_minutes", 10_240_000);
        spend("2026-03-09", "outbound_minutes", 8_850_000);
        spend("2026-03-08", "ai_training", 3_325_000);
        spend("2026-03-08", "infrastructure", 2_475_000);
        var costs = dashboard.costAllocation(account, Period.weekly(TODAY));
        assertThat(costs.inboundMinutes()).isEqualTo(new CostAllocation.Cost("₹ 1,02,400", "41%"));
        assertThat(costs.outboundMinutes()).isEqualTo(new CostAllocation.Cost("₹ 88,500", "36%"));
        assertThat(costs.aiTraining()).isEqualTo(new CostAllocation.Cost("₹ 33,250", "13%"));
        assertThat(costs.infrastructure()).isEqualTo(new CostAllocation.Cost("₹ 24,750", "10%"));
        assertThat(costs.raw().totalPaise()).isEqualTo(24_890_000);
    }

    private Dispositions.Counts asOf(String then) {
        return dashboard
                .dispositions(account, Period.total(TODAY), Instant.parse(then))
                .raw()
                .shown();
    }

    private void calls(
            String day,
            String direction,
            long calls,
            long connected,
            long seconds,
            long positive,
            long neutral,
            long negative) {
        clickHouse.execute(
                "INSERT INTO voice.calls_by_day VALUES ('%s', '%s', 'CMP', '%s', %d, %d, %d, 0, 0, %d, %d, %d, 1)"
                        .formatted(account, day, direction, calls, connected, seconds, positive, neutral, negative));
    }

    private void spend(String day, String category, long paise) {
        clickHouse.execute("INSERT INTO voice.spend_by_day VALUES ('%s', '%s', 'CMP', '%s', 1, %d, 1)"
                .formatted(account, day, category, paise));
    }

    private void judged(String call, String at, String outcome, long version) {
        clickHouse.execute(
                "INSERT INTO voice.call_dispositions VALUES ('%s', '2026-03-09', '%s', '%s', 'CMP', '%s', '', '%s', %d)"
                        .formatted(account, call, at, call.equals("b") ? "outbound" : "inbound", outcome, version));
    }

    private void talked(String call, String direction, int seconds) {
        clickHouse.execute(
                "INSERT INTO voice.calls (account_id, day, call_id, direction, talk_seconds, version) VALUES ('%s', '2026-03-09', '%s', '%s', %d, 1)"
                        .formatted(account, call, direction, seconds));
    }

    private void posted(int sequence, String at, String category, long paise) {
        clickHouse.execute(
                "INSERT INTO voice.ledger_entries (account_id, day, entry_id, sequence, category, amount_paise, posted_at, version) VALUES ('%s', '2026-03-09', '%d', %d, '%s', %d, '%s', 1)"
                        .formatted(account, sequence, sequence, category, paise, at));
    }
}
