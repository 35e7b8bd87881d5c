package ai.voiceagent.events.call;

import ai.voiceagent.events.shared.CallId;
import java.time.Instant;

/** A call got its disposition, or another one than before; the older judgement stays in the log. */
public record CallClassified(CallId callId, CallFacts facts, boolean reclassified, Instant classifiedAt)
        implements CallEvent {}
