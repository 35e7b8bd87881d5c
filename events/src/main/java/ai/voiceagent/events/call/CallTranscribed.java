package ai.voiceagent.events.call;

import ai.voiceagent.events.shared.CallId;
import ai.voiceagent.events.shared.Sealed;
import java.time.Instant;

/** The words of a call; {@code turns} is a sealed JSON array of {@code {"role","text","atSeconds"}}. Replaces an earlier transcript. */
public record CallTranscribed(CallId callId, CallFacts facts, Sealed turns, Instant recordedAt) implements CallEvent {}
