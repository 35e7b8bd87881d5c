package ai.voiceagent.query.imports;

import ai.voiceagent.platform.readback.ReadBackSource;
import ai.voiceagent.projection.imports.ImportViews;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows a command the import that it started. */
@Component
class ImportReadBack implements ReadBackSource {

    private final ImportViews imports;
    private final ImportQueries queries;

    ImportReadBack(ImportViews imports, ImportQueries queries) {
        this.imports = imports;
        this.queries = queries;
    }

    @Override
    public String resource() {
        return "import";
    }

    @Override
    public Optional<Object> read(String accountId, String id, long version) {
        return imports.find(id)
                .filter(view -> view.version() >= version && view.accountId().equals(accountId))
                .map(queries::show);
    }
}
