package ai.voiceagent.events.lead;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CampaignId;
import ai.voiceagent.events.shared.LeadBatchId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A batch of numbers was taken in, and this is what was made of it; the leads follow in {@link LeadsAdded}. {@code batch} is its
 * sender's name for it; {@code fingerprint} tells the same request from another, and tells nothing else.
 */
public record LeadBatchAccepted(
        LeadBatchId leadBatchId,
        AccountId accountId,
        CampaignId campaignId,
        String batch,
        @Nullable String source,
        String fingerprint,
        int accepted,
        int duplicates,
        List<RejectedNumber> rejected,
        String acceptedBy,
        Instant acceptedAt)
        implements LeadEvent {

    public LeadBatchAccepted {
        rejected = List.copyOf(rejected);
    }
}
