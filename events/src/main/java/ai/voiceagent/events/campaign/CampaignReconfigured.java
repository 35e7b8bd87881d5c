package ai.voiceagent.events.campaign;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CampaignId;
import java.time.Instant;

/** Somebody changed what a campaign is called or how it works; both parts are whole, as they are from now on. */
public record CampaignReconfigured(
        CampaignId campaignId, AccountId accountId, CampaignProfile profile, CampaignConfig config, Instant changedAt)
        implements CampaignEvent {}
