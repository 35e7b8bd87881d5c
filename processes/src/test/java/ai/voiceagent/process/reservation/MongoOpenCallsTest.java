package ai.voiceagent.process.reservation;

import static ai.voiceagent.process.testing.CallMoments.ACCOUNT;
import static ai.voiceagent.process.testing.CallMoments.CALL;
import static ai.voiceagent.process.testing.CallMoments.CAMPAIGN;
import static ai.voiceagent.process.testing.CallMoments.STARTED;
import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.events.shared.CallId;
import ai.voiceagent.events.shared.Direction;
import ai.voiceagent.process.shared.OpenCall;
import ai.voiceagent.process.shared.OpenCalls;
import ai.voiceagent.process.shared.OpenCalls.Ended;
import ai.voiceagent.process.shared.OpenCalls.Noted;
import ai.voiceagent.test.MemoryMongo;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MongoOpenCallsTest {

    private final MemoryMongo mongo = new MemoryMongo();
    private final OpenCalls calls = new MongoOpenCalls(mongo.factory());

    @AfterEach
    void stop() {
        mongo.close();
    }

    @Test
    void callsAreKeptAsTheyAreNoted() {
        var waiting = call(new CallId("CALL2"), null);
        calls.change(List.of(new Noted(call(CALL, STARTED)), new Noted(waiting)));

        assertThat(calls.all()).containsExactlyInAnyOrder(call(CALL, STARTED), waiting);
    }

    @Test
    void theLastChangeOfACallCounts() {
        calls.change(List.of(new Noted(call(CALL, null)), new Noted(call(CALL, STARTED)), new Ended(CALL)));
        assertThat(calls.all()).isEmpty();

        calls.change(List.of(new Ended(CALL), new Noted(call(CALL, null)), new Noted(call(CALL, STARTED))));
        assertThat(calls.all()).containsExactly(call(CALL, STARTED));
    }

    @Test
    void changesCanComeTwiceAndBeNone() {
        calls.change(List.of());
        for (int i = 0; i < 2; i++) calls.change(List.of(new Noted(call(CALL, STARTED))));
        for (int i = 0; i < 2; i++) calls.change(List.of(new Ended(CALL)));

        assertThat(calls.all()).isEmpty();
    }

    @Test
    void whatIsHeldIsNotedOnlyForACallThatIsOpen() {
        calls.change(List.of(new Noted(call(CALL, STARTED))));

        calls.reserved(CALL, STARTED.plusSeconds(99));
        calls.reserved(new CallId("CALL9"), STARTED);

        assertThat(calls.all())
                .singleElement()
                .extracting(OpenCall::reservedUntil)
                .isEqualTo(STARTED.plusSeconds(99));
    }

    private static OpenCall call(CallId id, @Nullable Instant startedAt) {
        return new OpenCall(
                id, ACCOUNT, CAMPAIGN, Direction.INBOUND, startedAt, STARTED.plusSeconds(1), STARTED.plusSeconds(300));
    }
}
