package ai.voiceagent.command.call;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CallId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Asks for the facts of a call, never stale; another account's call is not found. */
public record DescribeCall(@TargetAggregateIdentifier CallId callId, AccountId accountId) {}
