package ai.voiceagent.query.project;

import ai.voiceagent.platform.readback.ReadBackSource;
import ai.voiceagent.projection.project.ProjectViews;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows a command the project that it made, changed or deleted. */
@Component
class ProjectReadBack implements ReadBackSource {

    private final ProjectViews projects;

    ProjectReadBack(ProjectViews projects) {
        this.projects = projects;
    }

    @Override
    public String resource() {
        return "project";
    }

    @Override
    public Optional<Object> read(String accountId, String id, long version) {
        return projects.find(id)
                .filter(view -> view.version() >= version && view.accountId().equals(accountId))
                .map(ProjectShown::of);
    }
}
