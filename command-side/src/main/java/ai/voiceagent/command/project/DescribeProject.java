package ai.voiceagent.command.project;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.ProjectId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Asks a project what it is like at this moment; changes nothing. */
record DescribeProject(@TargetAggregateIdentifier ProjectId projectId, AccountId accountId) {}
