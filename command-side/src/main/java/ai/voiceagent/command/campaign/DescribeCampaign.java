package ai.voiceagent.command.campaign;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CampaignId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Asks a campaign what it is like at this moment; changes nothing. */
record DescribeCampaign(@TargetAggregateIdentifier CampaignId campaignId, AccountId accountId) {}
