package ai.voiceagent.projection.imports;

import ai.voiceagent.events.imports.ImportProgressed;
import ai.voiceagent.events.imports.RejectedRow;
import ai.voiceagent.projection.shared.DocumentView;
import ai.voiceagent.projection.shared.Groups;
import ai.voiceagent.projection.shared.ViewDatabase;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The collection {@code import_rejections}: all rows that are no calls, however many. */
@Component
public class ImportRejections extends DocumentView<ImportRejectionsView> {

    ImportRejections(ViewDatabase database) {
        super(database, "import_rejections", Groups.DIRECTORY, ImportRejectionsView.class, ImportRejectionsView::id);
    }

    /** Every rejected row of the import, in the order of the file. */
    public List<RejectedRow> of(ImportView view) {
        var ids = ImportRejectionsView.ids(view.importId(), view.listed());
        var parts = documents.findAll(ids);
        return ids.stream()
                .map(parts::get)
                .filter(Objects::nonNull)
                .flatMap(part -> part.rows().stream())
                .toList();
    }

    /** Adds the rows of a progress after the {@code listed} ones before it, by the imports' ids and positions. */
    void write(List<ImportStep> steps) {
        var ids = new LinkedHashSet<String>();
        for (var step : steps) {
            for (int i = 0; i < step.rejections().size(); i++) ids.add(id(step, i));
        }
        if (ids.isEmpty()) return;
        Map<String, ImportRejectionsView> parts = new HashMap<>(documents.findAll(ids));
        for (var step : steps) {
            for (int i = 0; i < step.rejections().size(); i++) {
                var position = step.before().listed() + i;
                var row = step.rejections().get(i);
                parts.compute(
                        id(step, i),
                        (id, known) -> Objects.requireNonNullElseGet(
                                        known,
                                        () -> new ImportRejectionsView(
                                                id, step.before().accountId(), List.of()))
                                .with(position, row));
            }
        }
        documents.saveAll(parts.values());
    }

    private static String id(ImportStep step, int i) {
        return ImportRejectionsView.id(step.before().importId(), step.before().listed() + i);
    }

    /** A progress and the import as it was before. */
    record ImportStep(ImportView before, ImportProgressed event) {

        List<RejectedRow> rejections() {
            return event.rejections();
        }
    }
}
