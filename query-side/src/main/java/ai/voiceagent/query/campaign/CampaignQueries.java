package ai.voiceagent.query.campaign;

import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.platform.web.Pagination;
import ai.voiceagent.projection.calllog.CallLogNode;
import ai.voiceagent.projection.calllog.CallLogNodes;
import ai.voiceagent.projection.calllog.CallSums;
import ai.voiceagent.projection.campaign.CampaignListItem;
import ai.voiceagent.projection.campaign.CampaignLists;
import ai.voiceagent.projection.campaign.CampaignView;
import ai.voiceagent.projection.campaign.CampaignViews;
import ai.voiceagent.query.shared.Zones;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Finds campaigns, each with what its calls add up to. */
@Component
public class CampaignQueries {

    private final CampaignViews campaigns;
    private final CampaignLists lists;
    private final CallLogNodes log;
    private final Zones zones;

    CampaignQueries(CampaignViews campaigns, CampaignLists lists, CallLogNodes log, Zones zones) {
        this.campaigns = campaigns;
        this.lists = lists;
        this.log = log;
        this.zones = zones;
    }

    /** Campaigns, and where the page stands. */
    public record Page(List<CampaignShown> campaigns, Pagination pagination) {}

    public Page page(String accountId, CampaignFilter filter, int page, int limit) {
        Pagination.require(page, limit);
        var matching = lists.of(accountId).stream().filter(filter::admits).toList();
        var ids = matching.stream()
                .sorted(filter.order())
                .skip((page - 1L) * limit)
                .limit(limit)
                .map(CampaignListItem::campaignId)
                .toList();
        var views = campaigns.findAll(ids);
        var sums = log.findAll(ids);
        var shown = ids.stream()
                .map(views::get)
                .filter(Objects::nonNull)
                .map(view -> show(view, sums))
                .toList();
        return new Page(shown, Pagination.of(page, limit, matching.size()));
    }

    public CampaignShown find(String accountId, String campaignId) {
        return show(view(accountId, campaignId));
    }

    /** The campaign unless it is another account's or deleted. */
    public CampaignView view(String accountId, String campaignId) {
        return campaigns
                .find(campaignId)
                .filter(view -> view.accountId().equals(accountId) && view.deletedAt() == null)
                .orElseThrow(() -> Rejection.notFound("campaign", campaignId));
    }

    CampaignShown show(CampaignView view) {
        return show(view, log.findAll(List.of(view.campaignId())));
    }

    private CampaignShown show(CampaignView view, Map<String, CallLogNode> sums) {
        var node = sums.get(view.campaignId());
        return CampaignShown.of(view, node == null ? CallSums.NONE : node.total(), zones.of(view.accountId()));
    }
}
