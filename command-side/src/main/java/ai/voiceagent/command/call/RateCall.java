package ai.voiceagent.command.call;

import ai.voiceagent.events.ratecard.CallCharge;
import ai.voiceagent.events.shared.CallId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Gives a finished call its price, once and for ever; repeating it changes nothing. */
public record RateCall(@TargetAggregateIdentifier CallId callId, CallCharge charge) {}
