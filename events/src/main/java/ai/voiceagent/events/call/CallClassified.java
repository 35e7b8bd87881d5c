package ai.voiceagent.events.call;

import ai.voiceagent.events.shared.CallId;
import java.time.Instant;

/** A call got its disposition, or another one than before; the older judgement stays in the log.
 * {@code classifiedBy} is {@code provider}, or the id of the user who did it. */
public record CallClassified(
        CallId callId, CallFacts facts, boolean reclassified, String classifiedBy, Instant classifiedAt)
        implements CallEvent {

    /** The {@link #classifiedBy()} of a voice provider. */
    public static final String PROVIDER = "provider";
}
