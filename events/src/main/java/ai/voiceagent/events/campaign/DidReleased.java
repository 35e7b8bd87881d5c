package ai.voiceagent.events.campaign;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CampaignId;
import java.time.Instant;

/** A campaign no longer answers {@code didNumber}; another one may take it. */
public record DidReleased(CampaignId campaignId, AccountId accountId, String didNumber, Instant releasedAt)
        implements CampaignEvent {}
