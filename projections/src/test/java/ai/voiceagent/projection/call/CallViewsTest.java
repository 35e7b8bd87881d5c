package ai.voiceagent.projection.call;

import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.events.call.CallPersonErased;
import ai.voiceagent.events.call.CallQueued;
import ai.voiceagent.events.call.CallStarted;
import ai.voiceagent.events.call.CallTranscribed;
import ai.voiceagent.events.shared.CallId;
import ai.voiceagent.events.shared.Sealed;
import ai.voiceagent.platform.privacy.PersonalData;
import ai.voiceagent.projection.History;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallViewsTest {

    private static final Instant AT = Instant.parse("2025-01-15T03:45:00.123456789Z");

    private final History history = new History();

    @AfterEach
    void close() {
        history.close();
    }

    @Test
    void aStoredCallIsReadAsItWasWritten() {
        history.happened(Calls.imported("CALL1", AT, 323, "Successful"));

        var call = history.bean(CallViews.class).find("CALL1").orElseThrow();
        assertThat(call.facts()).isEqualTo(Calls.facts(AT, 323, "Successful"));
        assertThat(call.phoneNumber()).isEqualTo("+15551234567");
        assertThat(call.importId()).isEqualTo("imp_1");
    }

    @Test
    void eventsOfOneBatchAndOfSeveralLeadToTheSameCall() {
        var facts = Calls.facts(AT, 323, null);
        var id = new CallId("CALL1");
        history.happened(
                new CallQueued(id, facts, new Sealed("sealed:+15550000001"), AT),
                new CallTranscribed(id, facts, new Sealed("sealed:[1]"), AT));
        history.happened(new CallTranscribed(id, facts, new Sealed("sealed:[2]"), AT));
        var before = history.checksums();

        assertThat(history.bean(CallViews.class).find("CALL1").orElseThrow().transcript())
                .isEqualTo("[2]");
        history.redeliver(1);
        assertThat(history.checksums()).isEqualTo(before);
        history.rebuild(500);
        assertThat(history.checksums()).isEqualTo(before);
    }

    @Test
    void aCallIsKnownSinceItsFirstEventWhicheverThatIs() {
        var facts = Calls.facts(AT, 323, null);
        var id = new CallId("CALL1");
        history.happened(
                new CallTranscribed(id, facts, new Sealed("sealed:[1]"), AT),
                new CallStarted(id, facts, new Sealed("sealed:+15550000001"), AT.plusSeconds(9)));

        var call = history.bean(CallViews.class).find("CALL1").orElseThrow();
        assertThat(call.createdAt()).isEqualTo(AT);
        assertThat(call.phoneNumber()).isEqualTo("+15550000001");
    }

    @Test
    void aRebuildAfterAnErasureShowsWhatTheViewShowedBefore() {
        var facts = Calls.facts(AT, 323, null);
        var id = new CallId("CALL1");
        history.happened(Calls.imported("CALL1", AT, 323, null));
        history.happened(new CallTranscribed(id, facts, new Sealed("sealed:[1]"), AT));
        history.bean(PersonalData.class).erase("CALL1");
        history.happened(new CallPersonErased(id, facts, AT));
        var before = history.checksums();

        var call = history.bean(CallViews.class).find("CALL1").orElseThrow();
        assertThat(call.phoneNumber()).isEqualTo("[erased]");
        assertThat(call.transcript()).isEqualTo("[erased]");
        history.rebuild(2);
        assertThat(history.checksums()).isEqualTo(before);
    }
}
