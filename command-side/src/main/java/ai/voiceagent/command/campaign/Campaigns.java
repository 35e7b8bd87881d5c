package ai.voiceagent.command.campaign;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CampaignId;
import ai.voiceagent.platform.axon.Commands;
import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.platform.error.Rejection;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells other features what a campaign is like, never from a view that may be late. */
@Component
public class Campaigns {

    private final Commands commands;

    Campaigns(Commands commands) {
        this.commands = commands;
    }

    /** The campaign as it is now; refuses with {@code NOT_FOUND} when {@code accountId} has none of that id. */
    public CampaignFacts require(AccountId accountId, CampaignId campaignId) {
        return find(accountId, campaignId).orElseThrow(() -> Rejection.notFound("campaign", campaignId.value()));
    }

    /** The campaign as it is now, if {@code accountId} has one of that id. */
    public Optional<CampaignFacts> find(AccountId accountId, CampaignId campaignId) {
        return answer(new DescribeCampaign(campaignId, accountId));
    }

    /** Whose campaign it is or was: for messages that name nothing else, and still have to prove where they come from. */
    public Optional<AccountId> ownerOf(CampaignId campaignId) {
        return answer(new FindCampaignOwner(campaignId));
    }

    private <R> Optional<R> answer(Object question) {
        try {
            return Optional.of(commands.<R>send(question));
        } catch (Rejection refusal) {
            if (refusal.code() == ErrorCode.NOT_FOUND) return Optional.empty();
            throw refusal;
        }
    }
}
