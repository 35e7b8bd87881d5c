package ai.voiceagent.projection.lead;

import ai.voiceagent.projection.shared.DocumentView;
import ai.voiceagent.projection.shared.Groups;
import ai.voiceagent.projection.shared.ViewDatabase;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The collection {@code lead_lists}: how long each campaign's list of leads is. */
@Component
public class LeadLists extends DocumentView<LeadListView> {

    LeadLists(ViewDatabase database) {
        super(database, "lead_lists", Groups.DIRECTORY, LeadListView.class, LeadListView::campaignId);
    }

    /** How many leads the campaign has been given. */
    public long total(String campaignId) {
        return documents.find(campaignId).map(LeadListView::total).orElse(0L);
    }

    Map<String, LeadListView> findAll(Collection<String> campaignIds) {
        return new HashMap<>(documents.findAll(campaignIds));
    }

    void save(Collection<LeadListView> views) {
        documents.saveAll(views);
    }
}
