package ai.voiceagent.events.project;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.ProjectId;

/** Everything that can happen to a project; a {@code switch} over it is exhaustive. */
public sealed interface ProjectEvent
        permits ProjectCreated,
                ProjectReconfigured,
                TrainingFileAdded,
                PitchGenerated,
                CampaignAttached,
                CampaignDetached,
                ProjectDeleted {
    ProjectId projectId();

    AccountId accountId();
}
