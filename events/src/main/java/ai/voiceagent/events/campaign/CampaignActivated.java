package ai.voiceagent.events.campaign;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CampaignId;
import java.time.Instant;

/** A paused campaign runs again. */
public record CampaignActivated(CampaignId campaignId, AccountId accountId, Instant activatedAt)
        implements CampaignEvent {}
