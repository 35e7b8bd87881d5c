package ai.voiceagent.command.project;

import ai.voiceagent.events.project.TrainingFile;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.ProjectId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Teaches a project a document. Repeating it changes nothing, and neither does a document of the same bytes. */
public record AddTrainingFile(@TargetAggregateIdentifier ProjectId projectId, AccountId accountId, TrainingFile file) {}
