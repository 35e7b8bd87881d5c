package ai.voiceagent.command.call;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CallId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Notes that the key of a call's personal data is destroyed. Repeating it changes nothing; another account's call is not found. */
public record ErasePerson(@TargetAggregateIdentifier CallId callId, AccountId accountId) {}
