package ai.voiceagent.command.call;

import ai.voiceagent.events.call.CallFacts;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CampaignId;
import ai.voiceagent.events.shared.Direction;
import org.jspecify.annotations.Nullable;

/** Whose call it is; every command that may be the first to speak of a call carries it. */
public record CallOrigin(
        AccountId accountId,
        CampaignId campaignId,
        Direction direction,
        @Nullable String providerCallId) {

    /** The origin of a call that is known already. */
    public static CallOrigin of(CallFacts facts) {
        return new CallOrigin(facts.accountId(), facts.campaignId(), facts.direction(), facts.providerCallId());
    }
}
