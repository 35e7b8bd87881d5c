package ai.voiceagent.projection.imports;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** The imports of one campaign, whose ids sort by time. */
public record ImportListView(String campaignId, String accountId, List<String> importIds) {

    ImportListView with(Collection<ImportView> imports) {
        var ids = new TreeSet<>(importIds);
        for (var view : imports) ids.add(view.importId());
        return new ImportListView(campaignId, accountId, List.copyOf(ids));
    }
}
