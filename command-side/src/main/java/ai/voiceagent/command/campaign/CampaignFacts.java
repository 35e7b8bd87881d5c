package ai.voiceagent.command.campaign;

import ai.voiceagent.events.campaign.CampaignConfig;
import ai.voiceagent.events.campaign.CampaignProfile;
import ai.voiceagent.events.campaign.CampaignStatus;
import ai.voiceagent.events.campaign.CampaignType;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CampaignId;
import org.jspecify.annotations.Nullable;

/** What a campaign is like at this moment. */
public record CampaignFacts(
        CampaignId campaignId,
        AccountId accountId,
        CampaignType type,
        CampaignStatus status,
        CampaignProfile profile,
        CampaignConfig config,
        @Nullable String didNumber,
        long version) {}
