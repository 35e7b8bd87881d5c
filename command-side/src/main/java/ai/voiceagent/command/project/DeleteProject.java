package ai.voiceagent.command.project;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.ProjectId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Deletes a project, unless a campaign is attached to it. */
record DeleteProject(@TargetAggregateIdentifier ProjectId projectId, AccountId accountId) {}
