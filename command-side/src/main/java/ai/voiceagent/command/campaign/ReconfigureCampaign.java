package ai.voiceagent.command.campaign;

import ai.voiceagent.events.campaign.CampaignConfig;
import ai.voiceagent.events.campaign.CampaignProfile;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CampaignId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Says anew what a campaign is called and how it works, both whole; refused when it is no longer at {@code expectedVersion}. */
public record ReconfigureCampaign(
        @TargetAggregateIdentifier CampaignId campaignId,
        AccountId accountId,
        CampaignProfile profile,
        CampaignConfig config,
        @Nullable Long expectedVersion) {}
