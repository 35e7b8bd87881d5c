package ai.voiceagent.events.call;

import ai.voiceagent.events.shared.CallId;
import java.time.Instant;

/** Somebody, or the agent, picked up. */
public record CallAnswered(CallId callId, CallFacts facts, Instant recordedAt) implements CallEvent {}
