package ai.voiceagent.projection.imports;

import ai.voiceagent.projection.shared.DocumentView;
import ai.voiceagent.projection.shared.Groups;
import ai.voiceagent.projection.shared.ViewDatabase;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The collection {@code imports}. */
@Component
public class ImportViews extends DocumentView<ImportView> {

    ImportViews(ViewDatabase database) {
        super(database, "imports", Groups.DIRECTORY, ImportView.class, ImportView::importId);
    }

    public Optional<ImportView> find(String importId) {
        return documents.find(importId);
    }

    /** Those of {@code importIds} that exist, by id. */
    public Map<String, ImportView> findAll(Collection<String> importIds) {
        return new HashMap<>(documents.findAll(importIds));
    }

    void save(Collection<ImportView> views) {
        documents.saveAll(views);
    }
}
