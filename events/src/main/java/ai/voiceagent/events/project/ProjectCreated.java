package ai.voiceagent.events.project;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.ProjectId;
import java.time.Instant;

/** A project exists. */
public record ProjectCreated(ProjectId projectId, AccountId accountId, ProjectSettings settings, Instant createdAt)
        implements ProjectEvent {}
