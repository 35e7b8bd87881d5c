package ai.voiceagent.query.report;

import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.events.account.AccountOpened;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.platform.clickhouse.ClickHouse;
import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.platform.files.LocalFiles;
import ai.voiceagent.platform.files.SignedLinks;
import ai.voiceagent.platform.id.Ids;
import ai.voiceagent.query.PdfPages;
import ai.voiceagent.query.ReadApi;
import ai.voiceagent.test.stores.TestClickHouse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** It is the 20th of January 2025, 11:30 in Kolkata. */
class ReportsTest {

    private static final String EXPORT = "/api/dashboard/export";

    private static ClickHouse clickHouse;

    @TempDir
    Path folder;

    private final String account = "acc_" + UUID.randomUUID();
    private SlowFiles files;
    private ReadApi api;

    @BeforeAll
    static void connect() {
        clickHouse = TestClickHouse.connect();
    }

    @AfterAll
    static void disconnect() {
        clickHouse.close();
    }

    @BeforeEach
    void open() {
        open(Duration.ofMinutes(2));
    }

    private void open(Duration patience) {
        files = new SlowFiles(new LocalFiles(folder));
        api = ReadApi.withDashboard(clickHouse, files, patience).as(account);
        api.happened(new AccountOpened(
                new AccountId(account), "Premium Properties · प्रीमियम", "Asia/Kolkata", Instant.EPOCH));
    }

    @AfterEach
    void close() {
        files.letGo();
        api.close();
    }

    /** The pages to look at: target/pages/dashboard-1.png and on. */
    @Test
    void aReportIsAPdfWithTheFiguresAndCharts() throws Exception {
        aMonth();

        var answer = api.post(EXPORT, "{\"format\":\"pdf\",\"range\":\"monthly\"}");
        assertThat(answer.getStatus()).isEqualTo(201);
        var report = api.data(answer);
        assertThat(report.path("status").asString()).isEqualTo("completed");
        assertThat(report.path("exportId").asString()).startsWith("exp_");
        assertThat(report.path("fileName").asString()).isEqualTo("dashboard-monthly-2025-01-20.pdf");
        assertThat(report.path("downloadUrlExpiresAt").asString()).isEqualTo("2025-01-20T07:00:00Z");
        var file = api.answer(path(report)).getResponse();
        assertThat(file.getContentType()).isEqualTo("application/pdf");
        var pdf = new PdfPages(file.getContentAsByteArray());
        assertThat(pdf.draw("dashboard")).isEqualTo(3);
        var overview = api.data("/api/dashboard/overview?range=monthly");
        assertThat(pdf.text())
                .contains("Dashboard report", "Premium Properties · प्रीमियम · 2024-12-22 to 2025-01-20 (monthly)")
                .contains("made 2025-01-20, 11:30 AM (Asia/Kolkata)")
                .contains("Inbound calls " + overview.path("inboundCalls").asString())
                .contains(overview.path("totalSpend").asString())
                .contains("Dispositions week over week", "2025-01-14 – 2025-01-20", "2024-11-26 – 2024-12-02")
                .contains("against the 30 days before", "Infrastructure", "Not connected");
    }

    @Test
    void aReportIsAWorkbookWithTypedCells() throws Exception {
        aMonth();

        var report = api.data(api.post(EXPORT, "{\"format\":\"xlsx\",\"range\":\"weekly\"}"));
        var file = api.answer(path(report)).getResponse().getContentAsByteArray();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            var sheets = book.getSheets().toList();
            assertThat(sheets).extracting("name").containsExactly("Summary", "Days", "Dispositions by week", "Costs");
            var raw = api.data("/api/dashboard/overview?range=weekly").path("raw");
            var summary = sheets.get(0).read();
            assertThat(summary.get(1).getCell(2).asNumber())
                    .isEqualByComparingTo(raw.path("inboundCalls").decimalValue());
            assertThat(summary.get(7).getCell(0).asString()).isEqualTo("Total spend");
            assertThat(summary.get(7).getCell(2).asNumber().movePointRight(2))
                    .isEqualByComparingTo(raw.path("totalSpendPaise").decimalValue());
            var days = sheets.get(1).read();
            assertThat(days).hasSize(8);
            assertThat(days.get(7).getCell(0).asDate().toLocalDate()).isEqualTo(LocalDate.of(2025, 1, 20));
            assertThat(sheets.get(2).read()).hasSize(9);
            assertThat(sheets.get(3).read()).hasSize(5);
        }
    }

    @Test
    void anAccountWithoutCallsGetsItsReportToo() throws Exception {
        for (var format : List.of("pdf", "excel")) {
            var report = api.data(api.post(EXPORT, "{\"format\":\"%s\"}".formatted(format)));
            assertThat(api.answer(path(report)).getResponse().getStatus()).isEqualTo(200);
        }
        assertThat(api.data(api.post(EXPORT, "{}")).path("format").asString()).isEqualTo("pdf");
    }

    @Test
    void whatTakesLongGoesOnInTheBackground() throws Exception {
        api.close();
        open(Duration.ofMillis(100));
        files.hold();

        var answer = api.post(EXPORT, "{\"range\":\"weekly\"}");
        assertThat(answer.getStatus()).isEqualTo(202);
        var id = api.data(answer).path("exportId").asString();
        var path = "/api/dashboard/exports/" + id;
        assertThat(api.data(path).path("status").asString()).isEqualTo("processing");
        assertThat(api.data(path).has("downloadUrl")).isFalse();
        files.letGo();
        for (int i = 0; i < 3_000 && !api.data(path).has("downloadUrl"); i++) TimeUnit.MILLISECONDS.sleep(10);
        assertThat(api.data(path).path("status").asString()).isEqualTo("completed");
        assertThat(api.answer(path(api.data(path))).getResponse().getContentType())
                .isEqualTo("application/pdf");
    }

    @Test
    void whatCannotBeMadeIsNotSaidToBeThere() {
        files.breakDown();

        assertThat(api.refusal(EXPORT, "{\"range\":\"weekly\"}").code()).isEqualTo(ErrorCode.SERVER_ERROR);
    }

    @Test
    void aLinkOpensItsFileAndNoOtherUntilItExpires() {
        var one = api.data(api.post(EXPORT, "{}"));
        var other = api.data(api.post(EXPORT, "{}"));
        var link = path(one);

        var mixed = link.replace(
                one.path("exportId").asString(), other.path("exportId").asString());
        var longer = link.replaceFirst("expires=\\d+", "expires=9999999999");
        var unsigned = link.replaceFirst("signature=.*", "signature=");
        for (var forged : List.of(mixed, longer, unsigned, link + "x")) {
            assertThat(api.refusal(forged).code()).as(forged).isEqualTo(ErrorCode.FORBIDDEN);
        }
        var old = api.bean(SignedLinks.class).sign(link.replaceFirst("\\?.*", ""), ReadApi.NOW);
        assertThat(api.refusal(old)).hasMessageContaining("expired");
    }

    @Test
    void anotherAccountHasNoSuchReport() {
        var id = api.data(api.post(EXPORT, "{}")).path("exportId").asString();

        assertThat(api.as("acc_2").refusal("/api/dashboard/exports/" + id).code())
                .isEqualTo(ErrorCode.NOT_FOUND);
        assertThat(api.as(account).refusal("/api/dashboard/exports/exp_9").code())
                .isEqualTo(ErrorCode.NOT_FOUND);
    }

    @Test
    void aReportIsKeptForADay() throws IOException {
        var then = ReadApi.NOW.minus(Duration.ofHours(25));
        var old = new Report(
                Ids.derived("exp_", then, "old"),
                account,
                ReportFormat.PDF,
                "old.pdf",
                Report.Status.COMPLETED,
                then,
                null);
        api.bean(MongoReports.class).save(old);
        files.put(old.fileKey(), new ByteArrayInputStream(new byte[1]));

        assertThat(api.refusal("/api/dashboard/exports/" + old.id()).code()).isEqualTo(ErrorCode.NOT_FOUND);
        api.data(api.post(EXPORT, "{}"));
        assertThat(files.open(old.fileKey())).isEmpty();
        assertThat(api.bean(MongoReports.class).find(old.id())).isEmpty();
    }

    @Test
    void aReportWhoseMakerWasStoppedHasFailed() {
        var then = ReadApi.NOW.minus(Duration.ofHours(1));
        var lost = new Report(
                Ids.derived("exp_", then, "lost"),
                account,
                ReportFormat.PDF,
                "lost.pdf",
                Report.Status.PROCESSING,
                then,
                null);
        api.bean(MongoReports.class).save(lost);

        var shown = api.data("/api/dashboard/exports/" + lost.id());
        assertThat(shown.path("status").asString()).isEqualTo("failed");
        assertThat(shown.path("problem").asString()).contains("interrupted");
    }

    @Test
    void whatMeansNothingIsRefused() {
        for (var body : List.of(
                "{\"format\":\"docx\"}",
                "{\"range\":\"yearly\"}",
                "{\"range\":\"custom\"}",
                "{\"range\":\"custom\",\"startDate\":\"2025-01-02\",\"endDate\":\"2025-01-01\"}")) {
            assertThat(api.refusal(EXPORT, body).code()).as(body).isEqualTo(ErrorCode.VALIDATION_ERROR);
        }
    }

    private static String path(JsonNode report) {
        return report.path("downloadUrl").asString().replaceFirst("https?://[^/]+", "");
    }

    private void aMonth() {
        for (int back = 0; back < 70; back++) {
            var day = LocalDate.of(2025, 1, 20).minusDays(back);
            var calls = 90 + back * 37 % 60;
            calls(day, "inbound", calls, calls - 17, calls * 2, calls / 5);
            calls(day, "outbound", calls / 2, calls / 3, calls / 4, calls / 9);
            spend(day, "inbound_minutes", calls * 4_100L);
            spend(day, "outbound_minutes", calls * 2_300L);
            spend(day, "infrastructure", calls * 310L);
            if (back % 10 == 0) spend(day, "ai_training", 250_000);
        }
    }

    private void calls(LocalDate day, String direction, long calls, long connected, long twiceLiked, long negative) {
        var positive = twiceLiked / 3;
        clickHouse.execute(
                "INSERT INTO voice.calls_by_day VALUES ('%s', '%s', 'CMP', '%s', %d, %d, %d, 0, 0, %d, %d, %d, 1)"
                        .formatted(
                                account,
                                day,
                                direction,
                                calls,
                                connected,
                                connected * 185,
                                positive,
                                calls - positive - negative,
                                negative));
    }

    private void spend(LocalDate day, String category, long paise) {
        clickHouse.execute("INSERT INTO voice.spend_by_day VALUES ('%s', '%s', 'CMP', '%s', 1, %d, 1)"
                .formatted(account, day, category, paise));
    }
}
