package ai.voiceagent.command.call;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CallId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Notes that the sound of a call could not be fetched. Repeating it changes nothing. */
public record MissRecording(@TargetAggregateIdentifier CallId callId, AccountId accountId, String reason) {}
