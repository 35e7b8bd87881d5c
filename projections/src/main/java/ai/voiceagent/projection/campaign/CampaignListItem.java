package ai.voiceagent.projection.campaign;

import ai.voiceagent.events.campaign.CampaignStatus;
import ai.voiceagent.events.campaign.CampaignType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a list of campaigns is filtered and sorted by. */
public record CampaignListItem(
        String campaignId,
        CampaignType type,
        CampaignStatus status,
        String name,
        @Nullable String category,
        Instant createdAt) {

    static CampaignListItem of(CampaignView view) {
        return new CampaignListItem(
                view.campaignId(),
                view.type(),
                view.status(),
                view.profile().name(),
                view.profile().category(),
                view.createdAt());
    }
}
