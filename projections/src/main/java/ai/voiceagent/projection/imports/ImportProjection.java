package ai.voiceagent.projection.imports;

import ai.voiceagent.events.imports.ImportEvent;
import ai.voiceagent.events.imports.ImportProgressed;
import ai.voiceagent.projection.imports.ImportRejections.ImportStep;
import ai.voiceagent.projection.shared.BatchOf;
import ai.voiceagent.projection.shared.Groups;
import ai.voiceagent.projection.shared.Sequenced;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;

/** Keeps the imports. An import is written after its rejected rows and its list: what it does not know of comes again. */
@Component
@ProcessingGroup(Groups.DIRECTORY)
class ImportProjection {

    private final ImportViews imports;
    private final ImportRejections rejections;
    private final ImportLists lists;
    private final BatchOf<Sequenced<ImportEvent>> batch = new BatchOf<>(this::write);

    ImportProjection(ImportViews imports, ImportRejections rejections, ImportLists lists) {
        this.imports = imports;
        this.rejections = rejections;
        this.lists = lists;
    }

    @EventHandler
    void on(ImportEvent event, @SequenceNumber long sequence) {
        batch.add(new Sequenced<>(event, sequence));
    }

    @ResetHandler
    void forgetEverything() {
        imports.clear();
        rejections.clear();
        lists.clear();
    }

    private void write(List<Sequenced<ImportEvent>> events) {
        var touched = imports.findAll(
                events.stream().map(item -> item.event().importId().value()).collect(Collectors.toSet()));
        var steps = new ArrayList<ImportStep>();
        for (var item : events) {
            var before = touched.computeIfAbsent(item.event().importId().value(), ImportView::empty);
            if (item.sequence() <= before.version()) continue;
            if (item.event() instanceof ImportProgressed progress) steps.add(new ImportStep(before, progress));
            touched.put(before.importId(), before.after(item.event(), item.sequence()));
        }
        rejections.write(steps);
        lists.write(touched.values());
        imports.save(touched.values());
    }
}
