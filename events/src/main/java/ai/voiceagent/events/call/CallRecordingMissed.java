package ai.voiceagent.events.call;

import ai.voiceagent.events.shared.CallId;
import java.time.Instant;

/** The sound of a call could not be fetched from the provider, and is not tried for any more. */
public record CallRecordingMissed(CallId callId, CallFacts facts, String reason, Instant missedAt)
        implements CallEvent {}
