package ai.voiceagent.query.lead;

import ai.voiceagent.platform.web.Pagination;
import ai.voiceagent.projection.lead.LeadLists;
import ai.voiceagent.projection.lead.LeadParts;
import ai.voiceagent.query.campaign.CampaignQueries;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds leads. */
@Component
public class LeadQueries {

    private final CampaignQueries campaigns;
    private final LeadLists lists;
    private final LeadParts leads;

    LeadQueries(CampaignQueries campaigns, LeadLists lists, LeadParts leads) {
        this.campaigns = campaigns;
        this.lists = lists;
        this.leads = leads;
    }

    /** Leads, latest first, and where the page stands. */
    public record Page(List<LeadShown> leads, Pagination pagination) {}

    public Page page(String accountId, String campaignId, int page, int limit) {
        Pagination.require(page, limit);
        campaigns.view(accountId, campaignId);
        var total = lists.total(campaignId);
        var to = Math.max(0, total - (page - 1L) * limit);
        var shown = leads.lastFirst(campaignId, Math.max(0, to - limit), to).stream()
                .map(LeadShown::of)
                .toList();
        return new Page(shown, Pagination.of(page, limit, total));
    }
}
