package ai.voiceagent.events.project;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.ProjectId;

/** A pitch was made for a project, in place of an earlier one; its price is taken from the wallet under the pitch's id. */
public record PitchGenerated(ProjectId projectId, AccountId accountId, Pitch pitch) implements ProjectEvent {}
