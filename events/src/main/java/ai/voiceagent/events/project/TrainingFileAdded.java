package ai.voiceagent.events.project;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.ProjectId;

/** A project learns from a document; its price is taken from the wallet under the file's id. */
public record TrainingFileAdded(ProjectId projectId, AccountId accountId, TrainingFile file) implements ProjectEvent {}
