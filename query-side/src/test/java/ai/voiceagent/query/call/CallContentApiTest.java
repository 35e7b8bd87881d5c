package ai.voiceagent.query.call;

import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.events.call.CallAnalysed;
import ai.voiceagent.events.call.CallImported;
import ai.voiceagent.events.call.CallPersonErased;
import ai.voiceagent.events.call.CallStatus;
import ai.voiceagent.events.call.CallTranscribed;
import ai.voiceagent.events.shared.Sealed;
import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.query.Happened;
import ai.voiceagent.query.ReadApi;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallContentApiTest {

    private static final Instant AT = Instant.parse("2025-01-15T03:45:00Z");
    private static final CallImported CALL = Happened.call("CALL1", AT, CallStatus.COMPLETED, 323, "Successful");

    private final ReadApi api = new ReadApi();

    @BeforeEach
    void open() {
        api.happened(Happened.account(), Happened.campaign(), CALL);
    }

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void aTranscriptIsOneTextAndTurnsWithTheirTime() {
        said("[{\"role\":\"agent\",\"text\":\"नमस्ते\",\"atSeconds\":0.5},"
                + "{\"role\":\"lead\",\"text\":\"₹ 80 lakh\",\"atSeconds\":65.9},{\"text\":\"…\"}]");

        assertThat(api.data("/api/calls/CALL1/transcript").toString())
                .isEqualTo("{\"callId\":\"CALL1\",\"transcript\":\"Agent: नमस्ते\\nLead: ₹ 80 lakh\\n…\",\"turns\":["
                        + "{\"role\":\"agent\",\"text\":\"नमस्ते\",\"atSeconds\":0.5,\"time\":\"0:00\"},"
                        + "{\"role\":\"lead\",\"text\":\"₹ 80 lakh\",\"atSeconds\":65.9,\"time\":\"1:05\"},"
                        + "{\"role\":null,\"text\":\"…\",\"atSeconds\":null,\"time\":null}]}");
    }

    @Test
    void aTimeThatMakesNoSenseIsShownAsItIsAndAsTheBeginning() {
        said("[{\"text\":\"early\",\"atSeconds\":-3}]");

        var turn = api.data("/api/calls/CALL1/transcript").path("turns").path(0);
        assertThat(turn.path("atSeconds").asInt()).isEqualTo(-3);
        assertThat(turn.path("time").asString()).isEqualTo("0:00");
    }

    @Test
    void keywordsAndSummaryAreWhatWasUnderstood() {
        understood();

        assertThat(api.data("/api/calls/CALL1/keywords").toString())
                .isEqualTo("{\"callId\":\"CALL1\",\"keywords\":{\"budget\":\"₹ 80 lakh\",\"amenities\":[\"Pool\"]}}");
        assertThat(api.data("/api/calls/CALL1/summary").toString())
                .isEqualTo("{\"callId\":\"CALL1\",\"transcriptionSummary\":\"Wants 3 BHK\",\"sentiment\":\"positive\","
                        + "\"leadQualification\":\"show-project\",\"dispositionType\":\"Successful\","
                        + "\"nextAction\":\"Call on Monday\",\"recommendedAction\":\"Call on Monday\"}");
    }

    @Test
    void aCallOfWhichNothingIsKnownSaysSo() {
        assertThat(api.data("/api/calls/CALL1/transcript").toString())
                .isEqualTo("{\"callId\":\"CALL1\",\"transcript\":null,\"turns\":[]}");
        assertThat(api.data("/api/calls/CALL1/keywords").toString())
                .isEqualTo("{\"callId\":\"CALL1\",\"keywords\":null}");
        assertThat(api.data("/api/calls/CALL1/summary")
                        .path("transcriptionSummary")
                        .isNull())
                .isTrue();
    }

    @Test
    void anErasedPersonSaidNothing() {
        said("[{\"role\":\"lead\",\"text\":\"my name is\",\"atSeconds\":1}]");
        understood();
        api.happened(new CallPersonErased(CALL.callId(), CALL.facts(), AT));

        assertThat(api.data("/api/calls/CALL1/transcript").toString())
                .isEqualTo("{\"callId\":\"CALL1\",\"transcript\":\"[erased]\",\"turns\":[]}");
        assertThat(api.data("/api/calls/CALL1/keywords").path("keywords").isNull())
                .isTrue();
        assertThat(api.data("/api/calls/CALL1/summary")
                        .path("transcriptionSummary")
                        .asString())
                .isEqualTo("[erased]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"transcript", "keywords", "summary"})
    void anotherAccountsCallIsNoCall(String part) {
        assertThat(api.as("acc_2").refusal("/api/calls/CALL1/" + part).code()).isEqualTo(ErrorCode.NOT_FOUND);
        assertThat(api.as("acc_1").refusal("/api/calls/CALL2/" + part).code()).isEqualTo(ErrorCode.NOT_FOUND);
    }

    private void said(String turns) {
        api.happened(new CallTranscribed(CALL.callId(), CALL.facts(), new Sealed(turns), AT));
    }

    private void understood() {
        var analysis = "{\"summary\":\"Wants 3 BHK\",\"keywords\":{\"budget\":\"₹ 80 lakh\",\"amenities\":[\"Pool\"]},"
                + "\"nextAction\":\"Call on Monday\"}";
        api.happened(new CallAnalysed(
                CALL.callId(), CALL.facts(), new Sealed(analysis), "positive", "show-project", "provider", AT));
    }
}
