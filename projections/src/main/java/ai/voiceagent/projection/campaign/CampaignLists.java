package ai.voiceagent.projection.campaign;

import ai.voiceagent.projection.shared.DocumentView;
import ai.voiceagent.projection.shared.Groups;
import ai.voiceagent.projection.shared.ViewDatabase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The collection {@code campaign_lists}: what an account's campaigns are filtered and sorted by, found without an index. */
@Component
public class CampaignLists extends DocumentView<CampaignListView> {

    CampaignLists(ViewDatabase database) {
        super(database, "campaign_lists", Groups.DIRECTORY, CampaignListView.class, CampaignListView::id);
    }

    /** Every campaign of the account that is not deleted, in no order. */
    public List<CampaignListItem> of(String accountId) {
        return documents.findAll(CampaignListView.ids(accountId)).values().stream()
                .flatMap(part -> part.campaigns().stream())
                .toList();
    }

    /** Brings the lists up to date with {@code campaigns}; repeating it changes nothing. */
    void write(Collection<CampaignView> campaigns) {
        var byPart = campaigns.stream().collect(Collectors.groupingBy(CampaignListView::id));
        var stored = documents.findAll(byPart.keySet());
        var changed = new ArrayList<CampaignListView>();
        byPart.forEach((id, members) -> {
            var part = stored.getOrDefault(id, CampaignListView.empty(members.getFirst()));
            changed.add(part.with(members));
        });
        documents.saveAll(changed);
    }
}
