package ai.voiceagent.projection.project;

import java.time.Instant;

/** What a list of projects is filtered and sorted by. */
public record ProjectListItem(String projectId, String name, Instant createdAt, Instant updatedAt) {

    static ProjectListItem of(ProjectView view) {
        return new ProjectListItem(view.projectId(), view.settings().name(), view.createdAt(), view.updatedAt());
    }
}
