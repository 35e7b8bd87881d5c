package ai.voiceagent.projection.campaign;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One of the parts that an account's list of campaigns is kept in, so that none grows without bound. Deleted campaigns are in none. */
public record CampaignListView(String id, String accountId, List<CampaignListItem> campaigns) {

    private static final int PARTS = 8;

    /** The keys of all parts of an account's list. */
    static List<String> ids(String accountId) {
        return IntStream.range(0, PARTS).mapToObj(part -> id(accountId, part)).toList();
    }

    /** The key of the part that a campaign is in. */
    static String id(CampaignView campaign) {
        return id(campaign.accountId(), Math.floorMod(campaign.campaignId().hashCode(), PARTS));
    }

    static CampaignListView empty(CampaignView member) {
        return new CampaignListView(id(member), member.accountId(), List.of());
    }

    /** The part with {@code changed} as they are now, in the order of their ids. */
    CampaignListView with(Collection<CampaignView> changed) {
        var items = new ArrayList<CampaignListItem>();
        Map<String, CampaignView> news =
                changed.stream().collect(Collectors.toMap(CampaignView::campaignId, Function.identity()));
        for (var item : campaigns) if (!news.containsKey(item.campaignId())) items.add(item);
        for (var view : changed) if (view.deletedAt() == null) items.add(CampaignListItem.of(view));
        items.sort(Comparator.comparing(CampaignListItem::campaignId));
        return new CampaignListView(id, accountId, List.copyOf(items));
    }

    private static String id(String accountId, int part) {
        return accountId + ":" + part;
    }
}
