package ai.voiceagent.command.call;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CallId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Asks who understood a call last, never stale; answers with the source, or an empty text. Another account's call is not found. */
public record DescribeAnalysis(@TargetAggregateIdentifier CallId callId, AccountId accountId) {}
