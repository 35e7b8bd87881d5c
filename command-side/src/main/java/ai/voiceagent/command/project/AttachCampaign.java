package ai.voiceagent.command.project;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CampaignId;
import ai.voiceagent.events.shared.ProjectId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Notes that a campaign is about to speak from a project; answers with the turn to detach. Each time is a turn of its own. */
record AttachCampaign(@TargetAggregateIdentifier ProjectId projectId, AccountId accountId, CampaignId campaignId) {}
