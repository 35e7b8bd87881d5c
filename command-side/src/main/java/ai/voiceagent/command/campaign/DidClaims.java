package ai.voiceagent.command.campaign;

import ai.voiceagent.command.claim.Claims;
import ai.voiceagent.events.campaign.CampaignStatus;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CampaignId;
import ai.voiceagent.platform.error.Rejection;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Sees to it that of all active campaigns at most one answers a number. What a crash left behind is found out and taken over. */
@Component
class DidClaims {

    private static final Duration ON_ITS_WAY = Duration.ofMinutes(1);

    private final Claims claims;
    private final Campaigns campaigns;

    DidClaims(Claims claims, Campaigns campaigns) {
        this.claims = claims;
        this.campaigns = campaigns;
    }

    /** Takes {@code number} for an active campaign; refuses with {@code CONFLICT} when another active one answers it. */
    void take(String number, CampaignFacts campaign) {
        var me = owner(campaign);
        var has = claims.claim(name(number), me);
        var age = has.equals(me) ? Duration.ZERO : ON_ITS_WAY;
        if (!has.equals(me) && answers(has, number)) throw taken();
        if (!claims.takeOver(name(number), has, me, age)) throw taken();
    }

    /** Refuses like {@link #take}, and takes nothing. */
    void requireFree(String number, CampaignFacts campaign) {
        var other = claims.owner(name(number)).filter(has -> !has.equals(owner(campaign)));
        if (other.filter(has -> answers(has, number)).isPresent()) throw taken();
    }

    void giveBack(String number, CampaignFacts campaign) {
        claims.release(name(number), owner(campaign));
    }

    private boolean answers(String owner, String number) {
        var parts = owner.split("/", 2);
        return campaigns
                .find(new AccountId(parts[0]), new CampaignId(parts[1]))
                .filter(other -> other.status() == CampaignStatus.ACTIVE && number.equals(other.didNumber()))
                .isPresent();
    }

    private static Rejection taken() {
        return Rejection.conflict("Another active campaign answers this number");
    }

    private static String name(String number) {
        return "did:" + number;
    }

    private static String owner(CampaignFacts campaign) {
        return campaign.accountId() + "/" + campaign.campaignId();
    }
}
