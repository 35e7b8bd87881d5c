package ai.voiceagent.events.lead;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CampaignId;
import ai.voiceagent.events.shared.LeadBatchId;
import ai.voiceagent.events.shared.LeadId;
import java.time.Instant;

/** The key of a lead is destroyed: nobody can read its number any more, and nobody calls it. */
public record LeadErased(
        LeadBatchId leadBatchId, AccountId accountId, CampaignId campaignId, LeadId leadId, Instant erasedAt)
        implements LeadEvent {}
