package ai.voiceagent.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** From a file of real calls to an audited rupee: docs/walkthrough.md, step by step, against independent sums. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MainJobIT {

    @TempDir
    static Path folder;

    private static RunningApp app;
    private static MainJob job;
    private static CallFile file;
    private static String campaign;
    private static long toppedUpPaise;

    @BeforeAll
    static void runTheJob() {
        file = CallFile.realOrMade(folder);
        app = RunningApp.start(folder.resolve("data"), Map.of());
        job = new MainJob(app.login());
        job.setRateCard();
        campaign = job.createCampaign();
        toppedUpPaise = (file.paise() / 100 + 1_000) * 100;
        job.topUp(toppedUpPaise / 100);
        var state = job.awaitImport(job.startImport(campaign, file.path()), Duration.ofMinutes(8));
        assertThat(state.path("total").asLong()).isEqualTo(file.calls());
        assertThat(state.path("charged").asLong()).isEqualTo(file.calls());
        assertThat(state.path("rejected").asLong()).isZero();
        awaitViews();
    }

    @AfterAll
    static void stop() {
        if (app != null) app.close();
    }

    private static void awaitViews() {
        MainJob.await(
                "the views to hold every call",
                Duration.ofMinutes(3),
                () -> job.reconciliation(file).path("matches").asBoolean());
    }

    @Test
    @Order(1)
    void theWalletHoldsWhatTheFileLeavesOfIt() {
        assertThat(job.balancePaise()).isEqualTo(toppedUpPaise - file.paise());
        assertThat(job.api()
                        .get("/api/wallet/balance")
                        .path("raw")
                        .path("reservedPaise")
                        .asLong())
                .isZero();
    }

    @Test
    @Order(2)
    void theDashboardSaysWhatTheFileSays() {
        var raw = job.api().get("/api/dashboard/overview?range=total").path("raw");
        assertThat(raw.path("outboundCalls").asLong()).isEqualTo(file.calls());
        assertThat(raw.path("inboundCalls").asLong()).isZero();
        assertThat(raw.path("connectedCalls").asLong()).isEqualTo(file.connected());
        assertThat(raw.path("outboundSeconds").asLong()).isEqualTo(file.seconds());
        assertThat(raw.path("talkSeconds").asLong()).isEqualTo(file.seconds());
        assertThat(raw.path("totalSpendPaise").asLong()).isEqualTo(file.paise());
        assertThat(raw.path("positiveDispositions").asLong()).isEqualTo(file.positive());
        assertThat(raw.path("negativeDispositions").asLong()).isEqualTo(file.calls() - file.positive());
        assertThat(raw.path("neutralDispositions").asLong()).isZero();
    }

    @Test
    @Order(3)
    void everyDayOfTheSeriesIsTheFilesDay() {
        var series = job.api()
                .get("/api/dashboard/metrics?range=custom&startDate="
                        + file.days().firstKey() + "&endDate=" + file.days().lastKey())
                .path("series");
        long seen = 0;
        for (JsonNode row : series) {
            var day = file.days().get(java.time.LocalDate.parse(row.path("day").asString()));
            assertThat(row.path("calls").asLong()).as(row.toString()).isEqualTo(day == null ? 0 : day.calls());
            if (day == null) continue;
            seen++;
            assertThat(row.path("seconds").asLong()).as(row.toString()).isEqualTo(day.seconds());
            assertThat(row.path("spendPaise").asLong()).as(row.toString()).isEqualTo(day.paise());
            assertThat(row.path("positive").asLong()).as(row.toString()).isEqualTo(day.positive());
        }
        assertThat(seen).isEqualTo(file.days().size());
    }

    @Test
    @Order(4)
    void theWholeSpendIsOutboundMinutes() {
        var costs = job.api().get("/api/dashboard/cost-allocation?range=total");
        assertThat(costs.path("outboundMinutes").path("share").asString()).isEqualTo("100%");
        assertThat(costs.path("inboundMinutes").path("share").asString()).isEqualTo("0%");
    }

    @Test
    @Order(5)
    void theCallLogCountsAndPricesEveryCallOfADay() {
        var day = file.days().firstKey();
        var expected = file.days().get(day);
        long seconds = 0, paise = 0, calls = 0;
        for (int page = 1; ; page++) {
            var answer = job.api()
                    .get("/api/campaigns/" + campaign + "/calls?filter=custom&dateFrom=" + day + "&dateTo=" + day
                            + "&limit=100&page=" + page);
            for (JsonNode call : answer.path("calls")) {
                calls++;
                seconds += call.path("raw").path("talkSeconds").asLong();
                paise += call.path("raw").path("spendPaise").asLong();
            }
            assertThat(answer.path("pagination").path("total").asLong()).isEqualTo(expected.calls());
            if (!answer.path("pagination").path("hasNext").asBoolean()) break;
        }
        assertThat(calls).isEqualTo(expected.calls());
        assertThat(seconds).isEqualTo(expected.seconds());
        assertThat(paise).isEqualTo(expected.paise());
        var all = job.api().get("/api/campaigns/" + campaign + "/calls?limit=1");
        assertThat(all.path("pagination").path("total").asLong()).isEqualTo(file.calls());
    }

    @Test
    @Order(6)
    void eventsReadModelAndClickHouseAgree() {
        var answer = job.reconciliation(file);
        assertThat(answer.path("matches").asBoolean()).as(answer.toString()).isTrue();
        assertThat(answer.path("differences").size()).isZero();
        for (var source : new String[] {"events", "readModel", "analytics"}) {
            assertThat(answer.path(source).path("calls").asLong()).as(source).isEqualTo(file.calls());
            assertThat(answer.path(source).path("seconds").asLong()).as(source).isEqualTo(file.seconds());
            assertThat(answer.path(source).path("chargesPaise").asLong())
                    .as(source)
                    .isEqualTo(file.paise());
        }
    }

    @Test
    @Order(7)
    void theLedgerVerifiesAndAChangedByteOfItsExportIsFound() throws IOException, InterruptedException {
        var verified = job.api().get("/api/wallet/ledger/verify");
        assertThat(verified.path("valid").asBoolean()).as(verified.toString()).isTrue();
        // a call that nobody answered is charged nothing, and has no entry
        assertThat(verified.path("entries").asLong()).isEqualTo(1 + file.connected());

        var export = job.api().download("/api/wallet/ledger/export");
        var path = Files.write(folder.resolve("ledger.ndjson"), export);
        assertThat(verifyOffline(path)).isZero();
        export[export.length / 2] ^= 1;
        assertThat(verifyOffline(Files.write(path, export))).isNotZero();
    }

    private static int verifyOffline(Path export) throws IOException, InterruptedException {
        var command = RunningApp.root().resolve("bin/verify-ledger").toString();
        return new ProcessBuilder(command, export.toString())
                .inheritIO()
                .start()
                .waitFor();
    }

    @Test
    @Order(8)
    void droppedAndRebuiltViewsAreWhatTheyWere() {
        var api = job.api();
        var overview = api.get("/api/dashboard/overview?range=total");
        var statistics = api.get("/api/campaigns/" + campaign + "/statistics");
        var log = api.get("/api/campaigns/" + campaign + "/calls?page=7");

        api.post("/api/admin/projections/all/rebuild", Map.of(), 202);
        MainJob.await("the rebuild", Duration.ofMinutes(8), () -> rebuilt(api.get("/api/admin/projections")));

        for (JsonNode view : api.get("/api/admin/projections").path("projections")) {
            assertThat(view.path("rebuild").path("equal").asBoolean())
                    .as(view.toString())
                    .isTrue();
        }
        assertThat(api.get("/api/dashboard/overview?range=total").path("raw")).isEqualTo(overview.path("raw"));
        assertThat(api.get("/api/campaigns/" + campaign + "/statistics")).isEqualTo(statistics);
        assertThat(api.get("/api/campaigns/" + campaign + "/calls?page=7")).isEqualTo(log);
        assertThat(job.balancePaise()).isEqualTo(toppedUpPaise - file.paise());
        assertThat(job.reconciliation(file).path("matches").asBoolean()).isTrue();
    }

    private static boolean rebuilt(JsonNode answer) {
        for (JsonNode view : answer.path("projections")) {
            if (!view.path("rebuild").path("state").asString().equals("completed")) return false;
        }
        return true;
    }
}
