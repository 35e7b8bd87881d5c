package ai.voiceagent.command.call;

import ai.voiceagent.events.shared.CallId;
import ai.voiceagent.events.shared.Sealed;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Keeps where the sound of a call is; the same place twice changes nothing. */
public record RecordCall(@TargetAggregateIdentifier CallId callId, CallOrigin origin, Sealed reference) {}
