package ai.voiceagent.projection.lead;

import ai.voiceagent.projection.shared.DocumentView;
import ai.voiceagent.projection.shared.Groups;
import ai.voiceagent.projection.shared.ViewDatabase;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The collection {@code lead_batches}. */
@Component
public class LeadBatches extends DocumentView<LeadBatchView> {

    LeadBatches(ViewDatabase database) {
        super(database, "lead_batches", Groups.DIRECTORY, LeadBatchView.class, LeadBatchView::leadBatchId);
    }

    public Optional<LeadBatchView> find(String leadBatchId) {
        return documents.find(leadBatchId);
    }

    Map<String, LeadBatchView> findAll(Collection<String> leadBatchIds) {
        return new HashMap<>(documents.findAll(leadBatchIds));
    }

    void save(Collection<LeadBatchView> views) {
        documents.saveAll(views);
    }
}
