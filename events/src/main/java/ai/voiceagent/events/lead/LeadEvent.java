package ai.voiceagent.events.lead;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CampaignId;
import ai.voiceagent.events.shared.LeadBatchId;

/** Everything that can happen to the leads of a batch; a {@code switch} over it is exhaustive. */
public sealed interface LeadEvent permits LeadBatchAccepted, LeadsAdded, LeadErased {
    LeadBatchId leadBatchId();

    AccountId accountId();

    CampaignId campaignId();
}
