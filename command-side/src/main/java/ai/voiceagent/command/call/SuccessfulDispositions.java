package ai.voiceagent.command.call;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CampaignId;
import java.util.List;

/** Says which dispositions count as success in the calls of a campaign, beside {@code Successful}. */
public interface SuccessfulDispositions {

    /** Those that count at this moment; a call that was classified before keeps what it was. */
    List<String> of(AccountId accountId, CampaignId campaignId);
}
