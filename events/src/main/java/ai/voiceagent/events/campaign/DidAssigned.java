package ai.voiceagent.events.campaign;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CampaignId;
import java.time.Instant;

/** An incoming campaign answers calls to {@code didNumber} (E.164) from now on; it replaces the number before it. */
public record DidAssigned(CampaignId campaignId, AccountId accountId, String didNumber, Instant assignedAt)
        implements CampaignEvent {}
