package ai.voiceagent.command.call;

import ai.voiceagent.events.shared.CallId;
import ai.voiceagent.events.shared.Sealed;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Keeps the words of a call, a sealed JSON array of turns; other words replace them, the same change nothing. */
public record TranscribeCall(@TargetAggregateIdentifier CallId callId, CallOrigin origin, Sealed turns) {}
