package ai.voiceagent.command.project;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CampaignId;
import ai.voiceagent.events.shared.ProjectId;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Notes that a campaign does not speak from a project, as far as these turns go. Repeating it changes nothing. */
record DetachCampaign(
        @TargetAggregateIdentifier ProjectId projectId, AccountId accountId, CampaignId campaignId, List<Long> turns) {}
