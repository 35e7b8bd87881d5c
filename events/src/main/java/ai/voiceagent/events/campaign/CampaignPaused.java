package ai.voiceagent.events.campaign;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CampaignId;
import java.time.Instant;

/** A running campaign takes and makes no calls until it is activated. */
public record CampaignPaused(CampaignId campaignId, AccountId accountId, Instant pausedAt) implements CampaignEvent {}
