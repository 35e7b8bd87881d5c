package ai.voiceagent.query.campaign;

import ai.voiceagent.projection.calllog.CallSums;
import ai.voiceagent.query.calllog.CallLogDays;
import ai.voiceagent.query.campaign.CampaignStatistics.DayShown;
import ai.voiceagent.query.shared.Days;
import java.util.ArrayList;
import org.springframework.stereotype.Component;

/** Adds up the calls of a campaign. */
@Component
public class CampaignNumbers {

    private final CampaignQueries campaigns;
    private final CallLogDays days;

    CampaignNumbers(CampaignQueries campaigns, CallLogDays days) {
        this.campaigns = campaigns;
        this.days = days;
    }

    /** The statistics over {@code range}. */
    public CampaignStatistics statistics(String accountId, String campaignId, Days range) {
        campaigns.view(accountId, campaignId);
        var total = CallSums.NONE;
        var daily = new ArrayList<DayShown>();
        for (var day : days.of(campaignId, range).entrySet()) {
            total = total.plus(day.getValue());
            daily.add(DayShown.of(day.getKey(), day.getValue()));
        }
        return CampaignStatistics.of(campaignId, total, daily);
    }
}
