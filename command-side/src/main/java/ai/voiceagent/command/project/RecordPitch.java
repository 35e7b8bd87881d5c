package ai.voiceagent.command.project;

import ai.voiceagent.events.project.Pitch;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.ProjectId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Keeps a pitch that was made for a project, in place of an earlier one. Repeating it changes nothing. */
public record RecordPitch(@TargetAggregateIdentifier ProjectId projectId, AccountId accountId, Pitch pitch) {}
