package ai.voiceagent.command.lead;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CampaignId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers that somebody wants called, as they were sent; {@code batch} is the sender's name for them. */
public record LeadRequest(
        AccountId accountId,
        CampaignId campaignId,
        String batch,
        @Nullable String source,
        List<@Nullable String> phoneNumbers,
        String requestedBy) {}
