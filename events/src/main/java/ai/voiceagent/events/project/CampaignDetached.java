package ai.voiceagent.events.project;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CampaignId;
import ai.voiceagent.events.shared.ProjectId;
import java.time.Instant;
import java.util.List;

/** A campaign does not speak from a project any more, as far as these {@code turns} go; a later one may have begun meanwhile. */
public record CampaignDetached(
        ProjectId projectId, AccountId accountId, CampaignId campaignId, List<Long> turns, Instant detachedAt)
        implements ProjectEvent {

    public CampaignDetached {
        turns = List.copyOf(turns);
    }
}
