package ai.voiceagent.projection.project;

import ai.voiceagent.events.project.ProjectEvent;
import ai.voiceagent.projection.shared.FoldedView;
import ai.voiceagent.projection.shared.Groups;
import ai.voiceagent.projection.shared.Sequenced;
import ai.voiceagent.projection.shared.ViewDatabase;
import ai.voiceagent.projection.shared.ViewFold;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** The collection {@code projects}. */
@Component
public class ProjectViews extends FoldedView<ProjectView, ProjectEvent> {

    ProjectViews(ViewDatabase database) {
        super(
                database,
                "projects",
                Groups.DIRECTORY,
                ProjectView.class,
                ProjectView::projectId,
                new ViewFold<>(event -> event.projectId().value(), ProjectView::empty, ProjectView::after));
    }

    Collection<ProjectView> write(List<Sequenced<ProjectEvent>> batch) {
        return fold(batch);
    }
}
