package ai.voiceagent.events.campaign;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CampaignId;
import java.time.Instant;

/** A campaign exists; whether it takes or makes calls ({@code type}) never changes. */
public record CampaignCreated(
        CampaignId campaignId,
        AccountId accountId,
        CampaignType type,
        CampaignProfile profile,
        CampaignConfig config,
        CampaignStatus status,
        Instant createdAt)
        implements CampaignEvent {}
