package ai.voiceagent.command.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.voiceagent.command.call.Ending;
import ai.voiceagent.events.call.CallStatus;
import ai.voiceagent.platform.error.Rejection;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class RowReaderTest {

    private static final String MAPPING = """
            {"startedAt":"started_at","phoneNumber":"phone","durationSeconds":"seconds","status":"status",
             "dispositionType":{"column":"subscribed","values":{"yes":"Successful","no":"Not interested"}}}""";
    private static final String HEADER = "started_at,phone,seconds,status,subscribed\n";
    private static final Instant NOW = Instant.parse("2025-01-15T09:15:00Z");

    @Test
    void aRowIsUnderstood() {
        assertThat(rows(HEADER + "2008-05-05T03:30:00Z,+1 (555) 000-0001, 261 ,completed,yes\n"))
                .containsExactly(new Row.Good(
                        1,
                        Instant.parse("2008-05-05T03:30:00Z"),
                        "+15550000001",
                        new Ending(CallStatus.COMPLETED, 261),
                        "Successful"));
    }

    @ParameterizedTest
    @CsvSource({
        "2008-05-05T03:30:00Z,       2008-05-05T03:30:00Z",
        "2008-05-05T09:00:00+05:30,  2008-05-05T03:30:00Z",
        "2008-05-05T09:00:00,        2008-05-05T03:30:00Z",
        "2008-05-05 09:00:00,        2008-05-05T03:30:00Z",
        "2008-05-05T09:00,           2008-05-05T03:30:00Z",
        "2008-05-05T03:30:00.250Z,   2008-05-05T03:30:00.250Z"
    })
    void aTimeWithoutAnOffsetIsATimeOfTheAccountsZone(String written, Instant meant) {
        var row = rows(HEADER + written + ",+15550000001,261,completed,yes").getFirst();
        assertThat(row)
                .isInstanceOfSatisfying(
                        Row.Good.class, good -> assertThat(good.startedAt()).isEqualTo(meant));
    }

    @ParameterizedTest
    @CsvSource({
        "completed, 10, COMPLETED, 10",
        "Completed, 0,  NO_ANSWER, 0",
        "no-answer, 0,  NO_ANSWER, 0",
        "NO_ANSWER, 20, NO_ANSWER, 0",
        "no answer, 0,  NO_ANSWER, 0",
        "busy,      0,  BUSY,      0",
        "failed,    5,  FAILED,    5"
    })
    void aStatusIsUnderstoodInManySpellings(String word, int seconds, CallStatus status, int talked) {
        var row = rows(HEADER + "2008-05-05T03:30:00Z,+15550000001," + seconds + "," + word + ",yes")
                .getFirst();
        assertThat(row)
                .isInstanceOfSatisfying(
                        Row.Good.class, good -> assertThat(good.ending()).isEqualTo(new Ending(status, talked)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "yesterday,+15550000001,1,completed,yes             | startedAt",
                ",+15550000001,1,completed,yes                      | startedAt",
                "1908-05-05T03:30:00Z,+15550000001,1,completed,yes  | startedAt",
                "2025-01-17T00:00:00Z,+15550000001,1,completed,yes  | startedAt",
                "2008-05-05T03:30:00Z,5550000001,1,completed,yes    | phoneNumber",
                "2008-05-05T03:30:00Z,nobody,1,completed,yes        | phoneNumber",
                "2008-05-05T03:30:00Z,,1,completed,yes              | phoneNumber",
                "2008-05-05T03:30:00Z,+15550000001,-1,completed,yes | durationSeconds",
                "2008-05-05T03:30:00Z,+15550000001,1.5,completed,yes| durationSeconds",
                "2008-05-05T03:30:00Z,+15550000001,86401,completed,yes| durationSeconds",
                "2008-05-05T03:30:00Z,+15550000001,99999999999999999999,completed,yes| durationSeconds",
                "2008-05-05T03:30:00Z,+15550000001,,completed,yes   | durationSeconds",
                "2008-05-05T03:30:00Z,+15550000001,1,in-progress,yes| status",
                "2008-05-05T03:30:00Z,+15550000001,1,,yes           | status",
                "2008-05-05T03:30:00Z,+15550000001,1                | status"
            })
    void aRowThatMakesNoSenseSaysWhyAndRepeatsNothing(String line, String field) {
        assertThat(rows(HEADER + line).getFirst())
                .isInstanceOfSatisfying(
                        Row.Bad.class,
                        bad -> assertThat(bad.reason())
                                .startsWith(field + ": ")
                                .doesNotContain("5550000001", "nobody"));
    }

    @Test
    void aDispositionThatHasNoTranslationIsKeptAndNoneIsNone() {
        var rows = rows(HEADER
                + "2008-05-05T03:30:00Z,+15550000001,1,completed,Call back\n"
                + "2008-05-05T03:30:00Z,+15550000001,1,completed,NO\n"
                + "2008-05-05T03:30:00Z,+15550000001,1,completed,\n");
        assertThat(rows)
                .extracting(row -> ((Row.Good) row).disposition())
                .containsExactly("Call back", "Not interested", null);
    }

    @Test
    void quotesByteOrderMarksAndEmptyLinesAreNoTrouble() {
        var rows = rows("\uFEFF\"started_at\",note,phone,seconds,status,subscribed\r\n"
                + "2008-05-05T03:30:00Z,\"a \"\"quoted\"\", long\nnote\",+15550000001,1,completed,yes\r\n\r\n"
                + "2008-05-05T03:31:00Z,,+15550000002,1,completed,no\r\n");
        assertThat(rows).hasSize(2).allMatch(Row.Good.class::isInstance);
        assertThat(rows.getLast().number()).isEqualTo(2);
    }

    @Test
    void theStatusFollowsFromTheDurationWhenNoColumnHoldsIt() {
        var mapping = "{\"startedAt\":\"t\",\"phoneNumber\":\"p\",\"durationSeconds\":\"d\"}";
        var rows = rows("t,p,d\n2008-05-05T03:30:00Z,+15550000001,5\n2008-05-05T03:30:00Z,+15550000001,0", mapping);
        assertThat(rows)
                .extracting(row -> ((Row.Good) row).ending())
                .containsExactly(new Ending(CallStatus.COMPLETED, 5), new Ending(CallStatus.NO_ANSWER, 0));
    }

    @Test
    void withoutAMappingTheColumnsBearTheNamesOfTheFields() {
        var rows = rows("Started At,phone_number,durationSeconds,x\n2008-05-05T03:30:00Z,+15550000001,5,y", null);
        assertThat(rows).singleElement().isInstanceOf(Row.Good.class);
    }

    @Test
    void aMappingThatDoesNotFitIsRefusedByField() {
        expectRefused("mapping.startedAt", HEADER, MAPPING.replace("started_at", "when"));
        expectRefused("mapping.phoneNumber", HEADER, "{\"startedAt\":\"started_at\"}");
        expectRefused("mapping.phoneNumber", HEADER.replace("status", "phone"), MAPPING);
        expectRefused("mapping.colour", HEADER, "{\"colour\":\"x\"}");
        expectRefused("mapping.status", HEADER, MAPPING.replace("\"status\":\"status\"", "\"status\":5"));
        expectRefused("mapping.dispositionType.values", HEADER, MAPPING.replace("\"Successful\"", "1"));
        expectRefused("mapping", HEADER, "nonsense");
        expectRefused("mapping", HEADER, "[]");
        expectRefused("mapping.durationSeconds", "startedAt,phoneNumber\n", null);
    }

    @Test
    void aFileThatIsNoCsvIsRefused() {
        expectRefused("file", "", MAPPING);
        expectRefused("file", HEADER + "2008-05-05T03:30:00Z,\"never closed", MAPPING);
        assertThat(refusal(bytes(HEADER + "2008-05-05T03:30:00Z,Zoë", StandardCharsets.ISO_8859_1), MAPPING)
                        .getMessage())
                .contains("UTF-8");
    }

    private static void expectRefused(String field, String file, String mapping) {
        assertThat(refusal(bytes(file, StandardCharsets.UTF_8), mapping).details())
                .containsEntry("field", field);
    }

    private static Rejection refusal(byte[] file, String mapping) {
        return catchThrowableOfType(Rejection.class, () -> rows(file, mapping));
    }

    private static List<Row> rows(String file) {
        return rows(file, MAPPING);
    }

    private static List<Row> rows(String file, String mapping) {
        return rows(bytes(file, StandardCharsets.UTF_8), mapping);
    }

    private static List<Row> rows(byte[] file, String mapping) {
        try (var records = CallRecords.open(new ByteArrayInputStream(file))) {
            var columns = records.columns();
            var reader = new RowReader(
                    new MappingReader(JsonMapper.shared()).read(mapping, columns),
                    columns,
                    ZoneId.of("Asia/Kolkata"),
                    NOW);
            var rows = new ArrayList<Row>();
            while (records.hasNext()) {
                var record = records.next();
                rows.add(reader.read(records.row(), record));
            }
            return rows;
        }
    }

    private static byte[] bytes(String text, Charset charset) {
        return text.getBytes(charset);
    }
}
