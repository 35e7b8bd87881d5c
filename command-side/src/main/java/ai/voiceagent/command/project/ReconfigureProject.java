package ai.voiceagent.command.project;

import ai.voiceagent.events.project.ProjectSettings;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.ProjectId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Says anew what a project is like, whole; refused when it is no longer at {@code expectedVersion}. */
public record ReconfigureProject(
        @TargetAggregateIdentifier ProjectId projectId,
        AccountId accountId,
        ProjectSettings settings,
        @Nullable Long expectedVersion) {}
