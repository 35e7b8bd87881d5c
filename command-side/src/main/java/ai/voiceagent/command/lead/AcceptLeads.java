package ai.voiceagent.command.lead;

import ai.voiceagent.events.lead.RejectedNumber;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CampaignId;
import ai.voiceagent.events.shared.LeadBatchId;
import ai.voiceagent.events.shared.Sealed;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Takes in a batch whose numbers were read, sorted out and sealed. Repeating it changes nothing. */
public record AcceptLeads(
        @TargetAggregateIdentifier LeadBatchId leadBatchId,
        AccountId accountId,
        CampaignId campaignId,
        String batch,
        @Nullable String source,
        String fingerprint,
        List<Sealed> phoneNumbers,
        int duplicates,
        List<RejectedNumber> rejected,
        String acceptedBy) {}
