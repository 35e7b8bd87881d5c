package ai.voiceagent.command.campaign;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CampaignId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Takes a campaign out of the lists and gives its number back; its history stays. */
public record DeleteCampaign(
        @TargetAggregateIdentifier CampaignId campaignId,
        AccountId accountId,
        @Nullable Long expectedVersion) {}
