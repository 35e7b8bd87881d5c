package ai.voiceagent.query.call;

import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.events.call.CallAnalysed;
import ai.voiceagent.events.call.CallImported;
import ai.voiceagent.events.call.CallPersonErased;
import ai.voiceagent.events.call.CallStatus;
import ai.voiceagent.events.shared.Sealed;
import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.query.Happened;
import ai.voiceagent.query.ReadApi;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallExportTest {

    private static final String PATH = "/api/campaigns/OUT1/calls/export";
    private static final Instant AT = Instant.parse("2025-01-14T20:45:00Z");

    private final ReadApi api = new ReadApi();

    @BeforeEach
    void open() {
        api.happened(Happened.account(), Happened.campaign());
    }

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void aCallIsARowOfTypedCellsInTheTimeOfTheAccount() throws Exception {
        var call = Happened.call("CALL1", AT, CallStatus.COMPLETED, 323, "Successful");
        var analysis = new Sealed("{\"nextAction\":\"=HYPERLINK(\\\"http://x\\\")\"}");
        api.happened(
                call,
                new CallAnalysed(call.callId(), call.facts(), analysis, "positive", "show-project", "provider", AT));

        var answer = api.answer(PATH).getResponse();
        assertThat(answer.getContentType())
                .isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(answer.getHeader("Content-Disposition")).isEqualTo("attachment; filename=\"calls-OUT1.xlsx\"");
        var rows = rows(PATH);
        assertThat(texts(rows.getFirst()))
                .startsWith("Call ID", "Phone number", "Date", "Time", "Duration", "Talk seconds", "Status");
        var row = rows.get(1);
        assertThat(row.getCell(0).asString()).isEqualTo("CALL1");
        assertThat(row.getCell(1).getType()).isEqualTo(CellType.STRING);
        assertThat(row.getCell(1).asString()).isEqualTo("+15551234567");
        assertThat(row.getCell(2).asDate()).isEqualTo(LocalDateTime.of(2025, 1, 15, 0, 0));
        assertThat(Math.round(row.getCell(3).asNumber().doubleValue() * 1440)).isEqualTo(2 * 60 + 15);
        assertThat(Math.round(row.getCell(4).asNumber().doubleValue() * 86_400)).isEqualTo(323);
        assertThat(row.getCell(5).asNumber()).isEqualByComparingTo("323");
        assertThat(row.getCell(6).asString()).isEqualTo("completed");
        assertThat(row.getCell(7).asNumber()).isEqualByComparingTo("7.26");
        assertThat(row.getCell(8).asString()).isEqualTo("Successful");
        assertThat(row.getCell(9).asString()).isEqualTo("positive");
        assertThat(row.getCell(10).asString()).isEqualTo("show-project");
        assertThat(row.getCell(11).getType()).isEqualTo(CellType.STRING);
        assertThat(row.getCell(11).asString()).isEqualTo("=HYPERLINK(\"http://x\")");
    }

    @Test
    void theFileHasWhatAllPagesOfTheListHave() throws Exception {
        var random = new Random(7);
        var calls = new ArrayList<CallImported>();
        for (int i = 0; i < 1_500; i++) {
            // a busy minute, whose log is a tree, and some quiet days
            var at = i < 700
                    ? AT.plusMillis(random.nextInt(60_000))
                    : ReadApi.NOW.minusSeconds(random.nextInt(4_000_000));
            var status = CallStatus.values()[2 + random.nextInt(4)];
            calls.add(Happened.call("CALL" + i, at, status, random.nextInt(100), null));
        }
        api.happened(calls.toArray());

        for (var query : List.of(
                "",
                "filter=today",
                "filter=yesterday",
                "filter=last7",
                "filter=last15",
                "filter=last30",
                "filter=custom&dateFrom=2025-01-15&dateTo=2025-01-15",
                "status=busy",
                "status=failed&filter=last7")) {
            var listed = new ArrayList<String>();
            for (int page = 1; ; page++) {
                var answer = api.data("/api/campaigns/OUT1/calls?limit=100&page=" + page + "&" + query);
                answer.path("calls").forEach(call -> listed.add(call.path("id").asString()));
                if (!answer.path("pagination").path("hasNext").asBoolean()) break;
            }
            var exported = rows(PATH + "?" + query).stream()
                    .skip(1)
                    .map(row -> row.getCell(0).asString())
                    .toList();
            assertThat(exported).as(query).isEqualTo(listed);
            if (!query.equals("filter=today")) assertThat(listed).as(query).isNotEmpty();
        }
    }

    @Test
    void anErasedPersonHasNoNumber() throws Exception {
        var call = Happened.call("CALL1", AT, CallStatus.COMPLETED, 323, "Successful");
        api.happened(call, new CallPersonErased(call.callId(), call.facts(), AT));

        assertThat(rows(PATH).get(1).getCell(1).asString()).isEqualTo("[erased]");
    }

    @Test
    void anotherAccountsCampaignIsNoCampaign() {
        assertThat(api.as("acc_2").refusal(PATH).code()).isEqualTo(ErrorCode.NOT_FOUND);
        assertThat(api.as("acc_1").refusal("/api/campaigns/OUT2/calls/export").code())
                .isEqualTo(ErrorCode.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"status=queued", "filter=tomorrow", "filter=custom", "dateFrom=2025-01-02&dateTo=2025-01-01"})
    void filtersThatMeanNothingAreRefused(String query) {
        assertThat(api.refusal(PATH + "?" + query).code()).isEqualTo(ErrorCode.VALIDATION_ERROR);
    }

    private List<Row> rows(String path) throws Exception {
        var file = api.answer(path).getResponse().getContentAsByteArray();
        try (var read = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return read.getFirstSheet().read();
        }
    }

    private static List<String> texts(Row row) {
        return row.stream().map(cell -> cell.asString()).toList();
    }
}
