package ai.voiceagent.command.call;

import static ai.voiceagent.command.call.CallFixture.ACCOUNT;
import static ai.voiceagent.command.call.CallFixture.CALL;
import static ai.voiceagent.command.call.CallFixture.NOW;
import static ai.voiceagent.command.call.CallFixture.STRANGER;
import static ai.voiceagent.command.call.CallFixture.call;
import static ai.voiceagent.command.call.CallFixture.refusal;
import static ai.voiceagent.command.call.CallFixture.ringing;
import static ai.voiceagent.command.call.CallFixture.started;
import static ai.voiceagent.platform.error.ErrorCode.CONFLICT;
import static ai.voiceagent.platform.error.ErrorCode.NOT_FOUND;

import ai.voiceagent.events.call.CallPersonErased;
import ai.voiceagent.events.call.CallRecorded;
import ai.voiceagent.events.call.CallRecordingKept;
import ai.voiceagent.events.call.CallRecordingMissed;
import ai.voiceagent.events.call.RecordingFile;
import ai.voiceagent.events.shared.Sealed;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class CallRecordingTest {

    private static final Sealed WORDS = new Sealed("v1.words");

    private final AggregateTestFixture<Call> call = call();

    @Test
    void aRecordingIsKeptOnceAndMissedOnce() {
        var file = new RecordingFile("recordings/L1/CALL1", "audio/wav", 17, "ab");
        var kept = new CallRecordingKept(CALL, ringing(), file, NOW);
        var missed = new CallRecordingMissed(CALL, ringing(), "gone", NOW);
        var recorded = new CallRecorded(CALL, ringing(), WORDS, NOW);
        var keep = new KeepRecording(CALL, ACCOUNT, file);
        var miss = new MissRecording(CALL, ACCOUNT, "gone");

        call.given(started(), recorded).when(keep).expectEvents(kept);
        call.given(started(), recorded, kept).when(keep).expectNoEvents().expectResultMessagePayload(2L);
        call.given(started(), recorded).when(miss).expectEvents(missed);
        call.given(started(), recorded, missed).when(miss).expectNoEvents();
        call.given(started(), recorded, missed, recorded).when(miss).expectEvents(missed);
    }

    @Test
    void anErasedPersonHasNoRecordingAndAnotherAccountNoCall() {
        var keep = new KeepRecording(CALL, ACCOUNT, new RecordingFile("k", "audio/wav", 17, "ab"));
        var erased = new CallPersonErased(CALL, ringing(), NOW);

        call.given(started(), erased).when(keep).expectNoEvents().expectException(refusal(CONFLICT));
        call.given(started(), erased)
                .when(new MissRecording(CALL, ACCOUNT, "gone"))
                .expectNoEvents();
        call.given(started())
                .when(new KeepRecording(CALL, STRANGER, keep.file()))
                .expectNoEvents()
                .expectException(refusal(NOT_FOUND));
    }
}
