package ai.voiceagent.projection.imports;

import ai.voiceagent.projection.shared.DocumentView;
import ai.voiceagent.projection.shared.Groups;
import ai.voiceagent.projection.shared.ViewDatabase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The collection {@code import_lists}: which imports a campaign has. */
@Component
public class ImportLists extends DocumentView<ImportListView> {

    ImportLists(ViewDatabase database) {
        super(database, "import_lists", Groups.DIRECTORY, ImportListView.class, ImportListView::campaignId);
    }

    /** The ids of the campaign's imports, latest first; none when the campaign is another account's. */
    public List<String> of(String accountId, String campaignId) {
        return documents
                .find(campaignId)
                .filter(list -> list.accountId().equals(accountId))
                .map(list -> list.importIds().reversed())
                .orElse(List.of());
    }

    /** Brings the lists up to date with {@code imports}; repeating it changes nothing. */
    void write(Collection<ImportView> imports) {
        var byCampaign = imports.stream().collect(Collectors.groupingBy(ImportView::campaignId));
        var stored = documents.findAll(byCampaign.keySet());
        var changed = new ArrayList<ImportListView>();
        byCampaign.forEach((campaign, members) -> {
            var none = new ImportListView(campaign, members.getFirst().accountId(), List.of());
            changed.add(stored.getOrDefault(campaign, none).with(members));
        });
        documents.saveAll(changed);
    }
}
