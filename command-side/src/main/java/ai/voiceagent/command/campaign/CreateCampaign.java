package ai.voiceagent.command.campaign;

import ai.voiceagent.events.campaign.CampaignConfig;
import ai.voiceagent.events.campaign.CampaignProfile;
import ai.voiceagent.events.campaign.CampaignStatus;
import ai.voiceagent.events.campaign.CampaignType;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CampaignId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Makes a campaign. Repeating it changes nothing. */
public record CreateCampaign(
        @TargetAggregateIdentifier CampaignId campaignId,
        AccountId accountId,
        CampaignType type,
        CampaignProfile profile,
        CampaignConfig config,
        CampaignStatus status) {}
