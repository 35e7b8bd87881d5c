package ai.voiceagent.events.campaign;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CampaignId;
import java.time.Instant;

/** A campaign is gone from the lists; its calls, charges and statistics stay. */
public record CampaignDeleted(CampaignId campaignId, AccountId accountId, Instant deletedAt) implements CampaignEvent {}
