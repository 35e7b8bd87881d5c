package ai.voiceagent.events.project;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.ProjectId;
import java.time.Instant;

/** Somebody changed what is said about a project; the settings are whole, as they are from now on. */
public record ProjectReconfigured(ProjectId projectId, AccountId accountId, ProjectSettings settings, Instant changedAt)
        implements ProjectEvent {}
