package ai.voiceagent.command.campaign;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CampaignId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Lets a campaign run. Repeating it changes nothing. */
public record ActivateCampaign(
        @TargetAggregateIdentifier CampaignId campaignId,
        AccountId accountId,
        @Nullable Long expectedVersion) {}
