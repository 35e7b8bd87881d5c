package ai.voiceagent.command.call;

import ai.voiceagent.events.shared.CallId;
import ai.voiceagent.events.shared.Sealed;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Puts a lead in line to be called. Repeating it, or coming after the call started, changes nothing. */
public record QueueCall(@TargetAggregateIdentifier CallId callId, CallOrigin origin, Sealed phoneNumber) {}
