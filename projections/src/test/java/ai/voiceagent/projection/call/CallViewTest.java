package ai.voiceagent.projection.call;

import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.events.call.CallAnalysed;
import ai.voiceagent.events.call.CallEnded;
import ai.voiceagent.events.call.CallPersonErased;
import ai.voiceagent.events.call.CallRecorded;
import ai.voiceagent.events.call.CallStarted;
import ai.voiceagent.events.call.CallTranscribed;
import ai.voiceagent.events.shared.CallId;
import ai.voiceagent.events.shared.Sealed;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CallViewTest {

    private static final CallId ID = new CallId("CALL1");
    private static final Instant AT = Instant.parse("2025-01-15T03:45:00Z");
    private static final Sealed SEALED = new Sealed("x");

    @Test
    void aCallIsTheFactsOfItsLastEventAndEveryTextSoFar() {
        var call = ended();

        assertThat(call.facts()).isEqualTo(Calls.facts(AT, 323, null));
        assertThat(call.createdAt()).isEqualTo(AT);
        assertThat(call.phoneNumber()).isEqualTo("+15551234567");
        assertThat(call.transcript()).isEqualTo("[]");
        assertThat(call.analysis()).isEqualTo("{}");
        assertThat(call.recording()).isEqualTo("https://storage.example.com/1.mp3");
        assertThat(call.sentiment()).isEqualTo("positive");
        assertThat(call.leadQualification()).isEqualTo("show-project");
        assertThat(call.endReason()).isEqualTo("hangup");
        assertThat(call.version()).isEqualTo(4);
    }

    @Test
    void erasingThePersonErasesWhatWasSaidAndKeepsWhatIsCounted() {
        var erased = ended().after(new CallPersonErased(ID, Calls.facts(AT, 323, null), AT), null, 5);

        assertThat(erased.phoneNumber()).isEqualTo("[erased]");
        assertThat(erased.transcript()).isEqualTo("[erased]");
        assertThat(erased.analysis()).isEqualTo("[erased]");
        assertThat(erased.recording()).isEqualTo("[erased]");
        assertThat(erased.facts().talkSeconds()).isEqualTo(323);
    }

    private static CallView ended() {
        var facts = Calls.facts(AT, 323, null);
        return CallView.empty("CALL1")
                .after(new CallStarted(ID, Calls.facts(AT, 0, null), SEALED, AT), "+15551234567", 0)
                .after(new CallTranscribed(ID, facts, SEALED, AT), "[]", 1)
                .after(new CallRecorded(ID, facts, SEALED, AT), "https://storage.example.com/1.mp3", 2)
                .after(new CallAnalysed(ID, facts, SEALED, "positive", "show-project", "provider", AT), "{}", 3)
                .after(new CallEnded(ID, facts, "hangup", AT), null, 4);
    }
}
