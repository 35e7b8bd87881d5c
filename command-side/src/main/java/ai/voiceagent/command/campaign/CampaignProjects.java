package ai.voiceagent.command.campaign;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CampaignId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds the projects that campaigns speak from, so that none is deleted meanwhile. A project is held before the campaign names it. */
public interface CampaignProjects {

    /** Holds {@code projectId} for a campaign; refuses a project that the account does not have. Null is held by nobody. */
    Held hold(AccountId accountId, CampaignId campaignId, @Nullable String projectId);

    /** All that a campaign holds of {@code projectId} at this moment. */
    Held held(AccountId accountId, CampaignId campaignId, @Nullable String projectId);

    /** Lets go of what was held, and of nothing that was held since. Repeating it changes nothing. */
    void letGo(Held held);

    /** A hold on a project, or several of the same campaign. */
    record Held(
            AccountId accountId,
            CampaignId campaignId,
            @Nullable String projectId,
            List<Long> turns) {}
}
