package ai.voiceagent.query.call;

import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.events.call.CallAnalysed;
import ai.voiceagent.events.call.CallImported;
import ai.voiceagent.events.call.CallPersonErased;
import ai.voiceagent.events.call.CallRecorded;
import ai.voiceagent.events.call.CallStatus;
import ai.voiceagent.events.call.CallTranscribed;
import ai.voiceagent.events.shared.CallId;
import ai.voiceagent.events.shared.Sealed;
import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.query.Happened;
import ai.voiceagent.query.ReadApi;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CallApiTest {

    private static final Instant AT = Instant.parse("2025-01-15T03:45:00Z");
    private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");
    private static final CallStatus[] FINAL = {
        CallStatus.COMPLETED, CallStatus.NO_ANSWER, CallStatus.BUSY, CallStatus.FAILED
    };

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
    void aCallInAListHasTheShapeOfTheRequirements() {
        var call = Happened.call("CALL1", AT, CallStatus.COMPLETED, 323, "Successful");
        api.happened(call, analysed(call));

        assertThat(api.data("/api/campaigns/OUT1/calls").path("calls").path(0).toString())
                .isEqualTo("{\"id\":\"CALL1\",\"phoneNumber\":\"+15551234567\",\"date\":\"2025-01-15\","
                        + "\"time\":\"09:15 AM\",\"duration\":\"5:23\",\"status\":\"completed\",\"spendInr\":7.26,"
                        + "\"dispositionType\":\"Successful\",\"recommendedAction\":\"Schedule viewing\","
                        + "\"leadQualification\":\"show-project\",\"raw\":{\"startedAt\":\"2025-01-15T03:45:00Z\","
                        + "\"talkSeconds\":323,\"spendPaise\":726,\"outcome\":\"positive\"}}");
    }

    @Test
    void aCallHasEverythingThatIsKnownOfIt() {
        var call = Happened.call("CALL1", AT, CallStatus.COMPLETED, 323, "Successful");
        var turns = "[{\"role\":\"agent\",\"text\":\"Hello\",\"atSeconds\":0.5},{\"text\":\"Hi\"}]";
        api.happened(
                call,
                new CallTranscribed(call.callId(), call.facts(), new Sealed(turns), AT),
                new CallRecorded(call.callId(), call.facts(), new Sealed("https://storage.example.com/1.mp3"), AT),
                analysed(call));

        var shown = api.data("/api/calls/CALL1");
        assertThat(shown.path("transcript").asString()).isEqualTo("Agent: Hello\nHi");
        assertThat(shown.path("turns").path(0).path("atSeconds").decimalValue()).isEqualByComparingTo("0.5");
        assertThat(shown.path("recordingUrl").isNull()).isTrue();
        assertThat(shown.path("transcriptionSummary").asString()).isEqualTo("Wants 3 BHK");
        assertThat(shown.path("keywords").path("move.in").asString()).isEqualTo("soon");
        assertThat(shown.path("nextAction").asString()).isEqualTo("Call on Monday");
        assertThat(shown.path("campaign").toString()).isEqualTo("{\"id\":\"OUT1\",\"name\":\"Premium\"}");
        assertThat(shown.path("charge").path("minutesPaise").asLong()).isEqualTo(726);
        assertThat(shown.path("version").asLong()).isEqualTo(3);
        assertThat(api.as("acc_2").refusal("/api/calls/CALL1").code()).isEqualTo(ErrorCode.NOT_FOUND);
    }

    @Test
    void anErasedCallStillCountsButSaysNothing() {
        var call = Happened.call("CALL1", AT, CallStatus.COMPLETED, 323, "Successful");
        api.happened(
                call,
                new CallTranscribed(call.callId(), call.facts(), new Sealed("[{\"text\":\"Hi\"}]"), AT),
                analysed(call),
                new CallPersonErased(call.callId(), call.facts(), AT));

        var shown = api.data("/api/calls/CALL1");
        for (var field : List.of("phoneNumber", "transcript", "transcriptionSummary", "nextAction")) {
            assertThat(shown.path(field).asString()).as(field).isEqualTo("[erased]");
        }
        assertThat(shown.path("spendInr").decimalValue()).isEqualByComparingTo("7.26");
    }

    @Test
    void everyPageUnderEveryFilterIsWhatSortingAllCallsWouldGive() {
        var calls = manyCalls();
        api.happened(calls.toArray());

        for (var status : new CallStatus[] {null, CallStatus.COMPLETED, CallStatus.FAILED}) {
            for (var query :
                    List.of("", "&filter=last7", "&filter=yesterday", "&dateFrom=2025-01-14&dateTo=2025-01-14")) {
                var expected = expected(calls, status, query);
                var word = status == null ? "" : "&status=" + status.wire();
                for (int page : new int[] {1, 2, 3, 7}) {
                    var answer = api.data("/api/campaigns/OUT1/calls?limit=40&page=" + page + query + word);
                    assertThat(answer.path("pagination").path("total").asLong())
                            .as(query + word)
                            .isEqualTo(expected.size());
                    assertThat(ids(answer))
                            .as(query + word + " page " + page)
                            .containsExactlyElementsOf(expected.stream()
                                    .skip((page - 1) * 40L)
                                    .limit(40)
                                    .toList());
                }
            }
        }
    }

    @Test
    void filtersThatMeanNothingAreRefused() {
        for (var query : List.of(
                "status=queued",
                "filter=tomorrow",
                "filter=custom",
                "filter=today&dateFrom=2025-01-01",
                "dateFrom=2025-01-02&dateTo=2025-01-01",
                "limit=0")) {
            assertThat(api.refusal("/api/campaigns/OUT1/calls?" + query).code())
                    .as(query)
                    .isEqualTo(ErrorCode.VALIDATION_ERROR);
        }
    }

    private static List<CallImported> manyCalls() {
        var random = new Random(42);
        var calls = new ArrayList<CallImported>();
        for (int i = 0; i < 700; i++) {
            // five days, the fourth of them busy enough for a tree
            var day = i < 450 ? 3 : random.nextInt(5);
            var at = Instant.parse("2025-01-15T18:30:00Z")
                    .plusSeconds(86_400L * day + (i < 300 ? random.nextInt(600) : random.nextInt(86_400)));
            calls.add(Happened.call("CALL%04d".formatted(i), at, FINAL[random.nextInt(4)], 30, null));
        }
        for (int i = 0; i < 30; i++) {
            calls.add(Happened.call(
                    "CALX%04d".formatted(i), AT.minusSeconds(86_400).minusSeconds(i), FINAL[i % 4], 30, null));
        }
        return calls;
    }

    private static List<String> expected(List<CallImported> calls, CallStatus status, String query) {
        var today = LocalDate.of(2025, 1, 20);
        Predicate<LocalDate> in = switch (query) {
            case "&filter=last7" -> day -> day.isAfter(today.minusDays(7));
            case "&filter=yesterday" -> day -> day.equals(today.minusDays(1));
            case "" -> day -> true;
            default -> day -> day.equals(LocalDate.of(2025, 1, 14));
        };
        return calls.stream()
                .filter(call -> status == null || call.facts().status() == status)
                .filter(call -> in.test(call.facts().startedAt().atZone(KOLKATA).toLocalDate()))
                .sorted(Comparator.comparing((CallImported call) -> call.facts().startedAt())
                        .thenComparing(call -> call.callId().value())
                        .reversed())
                .map(call -> call.callId().value())
                .toList();
    }

    private static CallAnalysed analysed(CallImported call) {
        var analysis = "{\"summary\":\"Wants 3 BHK\",\"keywords\":{\"budget\":\"high\",\"move.in\":\"soon\"},"
                + "\"nextAction\":\"Call on Monday\",\"recommendedAction\":\"Schedule viewing\"}";
        return new CallAnalysed(
                new CallId(call.callId().value()),
                call.facts(),
                new Sealed(analysis),
                "positive",
                "show-project",
                "provider",
                AT);
    }

    private static List<String> ids(JsonNode answer) {
        var ids = new ArrayList<String>();
        for (JsonNode call : answer.path("calls")) ids.add(call.path("id").asString());
        return ids;
    }
}
