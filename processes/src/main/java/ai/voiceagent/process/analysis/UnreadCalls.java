package ai.voiceagent.process.analysis;

import ai.voiceagent.command.call.CallOrigin;
import ai.voiceagent.events.shared.CallId;
import ai.voiceagent.events.shared.Sealed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The calls that wait to be understood: a to-do list built from events. Of an unfinished call only the words are kept. */
interface UnreadCalls {

    /** Carries out the changes, in their order. */
    void change(List<Change> changes);

    /** At most {@code most} calls that are due. */
    List<UnreadCall> due(Instant now, int most);

    /** Puts the call off until then; false when somebody else did, who works on it. */
    boolean take(UnreadCall call, Instant until);

    /** Notes that an attempt failed, and when the next is due. */
    void failed(CallId callId, Instant dueAt);

    void done(CallId callId);

    /** What an event means for the list. */
    sealed interface Change {
        CallId callId();
    }

    /** The words of a call are known; it is due then, or not before its end when that is absent. */
    record Transcribed(
            CallId callId,
            CallOrigin origin,
            Sealed turns,
            @Nullable Instant dueAt) implements Change {}

    /** A call has ended; when its words are known it is due then. */
    record Ended(CallId callId, Instant dueAt) implements Change {}

    /** There is nothing to understand any more. */
    record Done(CallId callId) implements Change {}
}
