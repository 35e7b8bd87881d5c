package ai.voiceagent.events.call;

import ai.voiceagent.events.shared.CallId;
import ai.voiceagent.events.shared.Sealed;
import java.time.Instant;

/** The sound of a call can be fetched; {@code reference} is a sealed URL or file key. */
public record CallRecorded(CallId callId, CallFacts facts, Sealed reference, Instant recordedAt) implements CallEvent {}
