package ai.voiceagent.query.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;

import ai.voiceagent.events.call.CallImported;
import ai.voiceagent.events.call.CallPersonErased;
import ai.voiceagent.events.call.CallRecorded;
import ai.voiceagent.events.call.CallRecordingKept;
import ai.voiceagent.events.call.CallRecordingMissed;
import ai.voiceagent.events.call.CallStatus;
import ai.voiceagent.events.call.RecordingFile;
import ai.voiceagent.events.shared.Sealed;
import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.platform.files.FileStore;
import ai.voiceagent.query.Happened;
import ai.voiceagent.query.ReadApi;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletResponse;

class RecordingApiTest {

    private static final Instant AT = Instant.parse("2025-01-15T03:45:00Z");
    private static final String SOUND = "0123456789";
    private static final RecordingFile FILE = new RecordingFile("recordings/L1/CALL1", "audio/wav", 10, "ab12");

    private final ReadApi api = new ReadApi();
    private final CallImported call = Happened.call("CALL1", AT, CallStatus.COMPLETED, 323, "Successful");

    @BeforeEach
    void open() {
        api.happened(Happened.account(), Happened.campaign(), call);
    }

    @AfterEach
    void close() {
        api.close();
    }

    private void recorded() {
        api.happened(new CallRecorded(
                call.callId(), call.facts(), new Sealed("https://provider.example.com/secret.wav"), AT));
    }

    private void kept() {
        recorded();
        api.bean(FileStore.class).put(FILE.key(), new ByteArrayInputStream(SOUND.getBytes(StandardCharsets.US_ASCII)));
        api.happened(new CallRecordingKept(call.callId(), call.facts(), FILE, AT));
    }

    private String link() {
        return api.data("/api/calls/CALL1/recording")
                .path("recordingUrl")
                .asString()
                .replace("https://voice.example.com", "");
    }

    private MockHttpServletResponse play(String path, String... headers) throws Exception {
        var request = get(URI.create(path));
        for (int i = 0; i < headers.length; i += 2) request.header(headers[i], headers[i + 1]);
        return api.http().perform(request).andReturn().getResponse();
    }

    @Test
    void aRecordingIsALinkThatEndsAndNeverTheProvidersAddress() {
        kept();

        var link = api.data("/api/calls/CALL1/recording");
        assertThat(link.path("recordingUrl").asString())
                .startsWith("https://voice.example.com/recordings/CALL1?expires=1737356400&signature=");
        assertThat(link.path("expiresAt").asString()).isEqualTo("2025-01-20T07:00:00Z");
        assertThat(link.path("contentType").asString()).isEqualTo("audio/wav");
        assertThat(link.path("sizeBytes").asLong()).isEqualTo(10);
        assertThat(api.body("/api/calls/CALL1"))
                .contains("\"recordingUrl\":\"https://voice.example.com/recordings/CALL1?")
                .doesNotContain("provider.example.com");
    }

    @Test
    void theLinkPlaysTheWholeSound() throws Exception {
        kept();

        var answer = play(link());

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString()).isEqualTo(SOUND);
        assertThat(answer.getContentType()).isEqualTo("audio/wav");
        assertThat(answer.getHeader("Accept-Ranges")).isEqualTo("bytes");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("private, no-store");
        assertThat(answer.getContentLength()).isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bytes=0-3     | 206 | 0123       | bytes 0-3/10",
                "bytes=4-      | 206 | 456789     | bytes 4-9/10",
                "bytes=-2      | 206 | 89         | bytes 8-9/10",
                "bytes=-99     | 206 | 0123456789 | bytes 0-9/10",
                "bytes=9-99    | 206 | 9          | bytes 9-9/10",
                "bytes=10-     | 416 |            | bytes */10",
                "bytes=-0      | 416 |            | bytes */10",
                "bytes=0-1,4-5 | 200 | 0123456789 | ",
                "bytes=3-1     | 200 | 0123456789 | ",
                "bytes=x       | 200 | 0123456789 | ",
                "lines=1-2     | 200 | 0123456789 | "
            })
    void aPartIsSentWhenOneIsAskedFor(String range, int status, String body, String contentRange) throws Exception {
        kept();

        var answer = play(link(), "Range", range);

        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getContentAsString()).isEqualTo(body == null ? "" : body);
        assertThat(answer.getHeader("Content-Range")).isEqualTo(contentRange);
    }

    @Test
    void aPartOfAnotherVersionIsTheWhole() throws Exception {
        kept();

        assertThat(play(link(), "Range", "bytes=0-3", "If-Range", "\"ab12\"").getStatus())
                .isEqualTo(206);
        assertThat(play(link(), "Range", "bytes=0-3", "If-Range", "\"other\"").getStatus())
                .isEqualTo(200);
    }

    @Test
    void headTellsTheLengthAndSendsNothing() throws Exception {
        kept();

        var answer = api.http().perform(head(URI.create(link()))).andReturn().getResponse();

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("Content-Length")).isEqualTo("10");
        assertThat(answer.getContentAsByteArray()).isEmpty();
    }

    @Test
    void aLinkIsForOneCallAndUntilOneMoment() {
        kept();
        var link = link();
        api.happened(Happened.call("CALL2", AT, CallStatus.COMPLETED, 30, null));

        for (var forged : List.of(
                "/recordings/CALL1",
                link.replace("CALL1", "CALL2"),
                link.replace("expires=17", "expires=27"),
                link.replaceAll("signature=.", "signature="),
                link + "x",
                link.replaceAll("&signature.*", ""),
                "/recordings/CALL1?expires=abc&signature=x")) {
            assertThat(api.refusal(forged).code()).as(forged).isEqualTo(ErrorCode.FORBIDDEN);
        }
        assertThat(api.bean(RecordingLinks.class).valid("CALL1", "1737352800", signature(1_737_352_800L)))
                .isFalse();
        assertThat(api.bean(RecordingLinks.class).valid("CALL1", "1737352801", signature(1_737_352_801L)))
                .isTrue();
    }

    private String signature(long expires) {
        return api.bean(RecordingLinks.class)
                .url("CALL1", Instant.ofEpochSecond(expires))
                .replaceAll(".*signature=", "");
    }

    @Test
    void whatIsNotThereIsSaidClearly() {
        assertThat(api.refusal("/api/calls/CALL1/recording").code()).isEqualTo(ErrorCode.NOT_FOUND);
        recorded();
        var waiting = api.refusal("/api/calls/CALL1/recording");
        assertThat(waiting.code()).isEqualTo(ErrorCode.CONFLICT);
        assertThat(waiting.details()).containsAllEntriesOf(Map.of("retryAfterSeconds", 5));
        api.happened(new CallRecordingMissed(call.callId(), call.facts(), "The provider answered 404", AT));
        assertThat(api.refusal("/api/calls/CALL1/recording"))
                .hasMessageContaining("The provider answered 404")
                .hasMessageNotContaining("provider.example.com");
        assertThat(api.data("/api/calls/CALL1").path("recordingUrl").isNull()).isTrue();
        assertThat(api.as("acc_2").refusal("/api/calls/CALL1/recording").code()).isEqualTo(ErrorCode.NOT_FOUND);
    }

    @Test
    void onceThePersonWasErasedNoLinkPlaysAnythingAnyMore() {
        kept();
        var link = link();
        api.happened(new CallPersonErased(call.callId(), call.facts(), AT));

        assertThat(api.refusal(link).code()).isEqualTo(ErrorCode.NOT_FOUND);
        assertThat(api.refusal("/api/calls/CALL1/recording").code()).isEqualTo(ErrorCode.NOT_FOUND);
        assertThat(api.data("/api/calls/CALL1").path("recordingUrl").asString()).isEqualTo("[erased]");
    }
}
