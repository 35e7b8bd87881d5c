package ai.voiceagent.events.call;

import ai.voiceagent.events.shared.CallId;
import ai.voiceagent.events.shared.Sealed;
import java.time.Instant;

/** A call rings: the provider dialled, or a customer called. From here on it has its {@code startedAt}. */
public record CallStarted(CallId callId, CallFacts facts, Sealed phoneNumber, Instant recordedAt)
        implements CallEvent {}
