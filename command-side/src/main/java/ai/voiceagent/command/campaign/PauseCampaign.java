package ai.voiceagent.command.campaign;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CampaignId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Stops a campaign from taking and making calls. Repeating it changes nothing. */
public record PauseCampaign(
        @TargetAggregateIdentifier CampaignId campaignId,
        AccountId accountId,
        @Nullable Long expectedVersion) {}
