package ai.voiceagent.events.call;

import ai.voiceagent.events.shared.CallId;
import java.time.Instant;

/** A finished call has its price; it is never rated again, corrections are ledger adjustments. */
public record CallRated(CallId callId, CallFacts facts, Instant ratedAt) implements CallEvent {}
