package ai.voiceagent.command.campaign;

import ai.voiceagent.events.shared.CampaignId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Asks a campaign, also one that was deleted, which account it belongs to; changes nothing. */
record FindCampaignOwner(@TargetAggregateIdentifier CampaignId campaignId) {}
