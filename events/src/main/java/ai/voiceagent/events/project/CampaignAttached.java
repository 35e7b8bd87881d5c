package ai.voiceagent.events.project;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CampaignId;
import ai.voiceagent.events.shared.ProjectId;
import java.time.Instant;

/** A campaign is about to speak from a project, which cannot be deleted until this {@code turn} of it is detached again. */
public record CampaignAttached(
        ProjectId projectId, AccountId accountId, CampaignId campaignId, long turn, Instant attachedAt)
        implements ProjectEvent {}
