package ai.voiceagent.events.lead;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CampaignId;
import ai.voiceagent.events.shared.LeadBatchId;
import ai.voiceagent.events.shared.LeadId;
import ai.voiceagent.events.shared.Sealed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** These leads wait to be called; {@code first} is the place of the first of them in the batch. Each number has its own key. */
public record LeadsAdded(
        LeadBatchId leadBatchId,
        AccountId accountId,
        CampaignId campaignId,
        String batch,
        @Nullable String source,
        int first,
        List<Sealed> phoneNumbers,
        Instant addedAt)
        implements LeadEvent {

    public LeadsAdded {
        phoneNumbers = List.copyOf(phoneNumbers);
    }

    /** The lead whose number is the {@code i}-th of this event. */
    public LeadId lead(int i) {
        return LeadId.of(leadBatchId, first + i);
    }
}
