package ai.voiceagent.projection.project;

import ai.voiceagent.events.project.ProjectEvent;
import ai.voiceagent.projection.shared.DocumentView;
import ai.voiceagent.projection.shared.Groups;
import ai.voiceagent.projection.shared.Sequenced;
import ai.voiceagent.projection.shared.ViewDatabase;
import ai.voiceagent.projection.shared.ViewFold;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The collection {@code projects}. */
@Component
public class ProjectViews extends DocumentView<ProjectView> {

    private static final ViewFold<ProjectView, ProjectEvent> FOLD =
            new ViewFold<>(event -> event.projectId().value(), ProjectView::empty, ProjectView::after);

    ProjectViews(ViewDatabase database) {
        super(database, "projects", Groups.DIRECTORY, ProjectView.class, ProjectView::projectId);
    }

    /** The project, deleted or not. */
    public Optional<ProjectView> find(String projectId) {
        return documents.find(projectId);
    }

    /** Those of {@code projectIds} that exist, by id. */
    public Map<String, ProjectView> findAll(Collection<String> projectIds) {
        return documents.findAll(projectIds);
    }

    /** Writes the batch and returns the projects that it was about, as they are now. */
    Collection<ProjectView> write(List<Sequenced<ProjectEvent>> batch) {
        var touched = FOLD.over(documents, batch).values();
        documents.saveAll(touched);
        return touched;
    }
}
