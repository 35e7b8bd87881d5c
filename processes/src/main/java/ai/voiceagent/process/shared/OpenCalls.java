package ai.voiceagent.process.shared;

import ai.voiceagent.events.shared.CallId;
import java.time.Instant;
import java.util.List;

/** The calls that have not ended: a to-do list built from events, as long as what is going on at the moment. */
public interface OpenCalls {

    /** Carries out the changes, in their order. */
    void change(List<Change> changes);

    List<OpenCall> all();

    /** Notes that enough is held until then, if the call is still open. */
    void reserved(CallId callId, Instant until);

    /** What an event means for the list. */
    sealed interface Change {
        CallId callId();
    }

    /** The call is open, and this is what is known of it. */
    record Noted(OpenCall call) implements Change {

        @Override
        public CallId callId() {
            return call.callId();
        }
    }

    /** The call has ended. */
    record Ended(CallId callId) implements Change {}
}
