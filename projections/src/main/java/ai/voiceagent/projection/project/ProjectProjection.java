package ai.voiceagent.projection.project;

import ai.voiceagent.events.project.ProjectEvent;
import ai.voiceagent.projection.shared.BatchOf;
import ai.voiceagent.projection.shared.Groups;
import ai.voiceagent.projection.shared.Sequenced;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;

/** Keeps the projects and the list of each account. */
@Component
@ProcessingGroup(Groups.DIRECTORY)
class ProjectProjection {

    private final ProjectViews views;
    private final ProjectLists lists;
    private final BatchOf<Sequenced<ProjectEvent>> batch;

    ProjectProjection(ProjectViews views, ProjectLists lists) {
        this.views = views;
        this.lists = lists;
        this.batch = new BatchOf<>(events -> lists.write(views.write(events)));
    }

    @EventHandler
    void on(ProjectEvent event, @SequenceNumber long sequence) {
        batch.add(new Sequenced<>(event, sequence));
    }

    @ResetHandler
    void forgetEverything() {
        views.clear();
        lists.clear();
    }
}
