package ai.voiceagent.process.project;

import ai.voiceagent.command.project.TrainingFiles;
import ai.voiceagent.events.project.ProjectDeleted;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Removes the documents of a project that is gone. */
@Component
@ProcessingGroup("projects")
@DisallowReplay
class WhenProjectIsDeletedRemoveItsFiles {

    private final TrainingFiles files;

    WhenProjectIsDeletedRemoveItsFiles(TrainingFiles files) {
        this.files = files;
    }

    @EventHandler
    void on(ProjectDeleted deleted) {
        files.removeAll(deleted.accountId(), deleted.projectId());
    }
}
