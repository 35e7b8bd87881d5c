package ai.voiceagent.events.campaign;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CampaignId;

/** Everything that can happen to a campaign; a {@code switch} over it is exhaustive. */
public sealed interface CampaignEvent
        permits CampaignCreated,
                CampaignReconfigured,
                CampaignActivated,
                CampaignPaused,
                DidAssigned,
                DidReleased,
                CampaignDeleted {
    CampaignId campaignId();

    AccountId accountId();
}
