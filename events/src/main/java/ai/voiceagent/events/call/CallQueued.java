package ai.voiceagent.events.call;

import ai.voiceagent.events.shared.CallId;
import ai.voiceagent.events.shared.Sealed;
import java.time.Instant;

/** A lead waits to be called. */
public record CallQueued(CallId callId, CallFacts facts, Sealed phoneNumber, Instant queuedAt) implements CallEvent {}
