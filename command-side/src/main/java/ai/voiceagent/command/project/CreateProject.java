package ai.voiceagent.command.project;

import ai.voiceagent.events.project.ProjectSettings;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.ProjectId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Makes a project. Repeating it changes nothing. */
public record CreateProject(
        @TargetAggregateIdentifier ProjectId projectId, AccountId accountId, ProjectSettings settings) {}
