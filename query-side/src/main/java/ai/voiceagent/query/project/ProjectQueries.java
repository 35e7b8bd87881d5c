package ai.voiceagent.query.project;

import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.platform.web.Pagination;
import ai.voiceagent.projection.project.ProjectListItem;
import ai.voiceagent.projection.project.ProjectLists;
import ai.voiceagent.projection.project.ProjectViews;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Finds projects. */
@Component
public class ProjectQueries {

    private final ProjectViews projects;
    private final ProjectLists lists;

    ProjectQueries(ProjectViews projects, ProjectLists lists) {
        this.projects = projects;
        this.lists = lists;
    }

    /** Projects, and where the page stands. */
    public record Page(List<ProjectShown> projects, Pagination pagination) {}

    public Page page(String accountId, ProjectFilter filter, int page, int limit) {
        Pagination.require(page, limit);
        var matching = lists.of(accountId).stream().filter(filter::admits).toList();
        var ids = matching.stream()
                .sorted(filter.order())
                .skip((page - 1L) * limit)
                .limit(limit)
                .map(ProjectListItem::projectId)
                .toList();
        var views = projects.findAll(ids);
        var shown = ids.stream()
                .map(views::get)
                .filter(Objects::nonNull)
                .map(ProjectShown::of)
                .toList();
        return new Page(shown, Pagination.of(page, limit, matching.size()));
    }

    /** The project unless it is another account's or deleted. */
    public ProjectShown find(String accountId, String projectId) {
        return projects.find(projectId)
                .filter(view -> view.accountId().equals(accountId) && view.deletedAt() == null)
                .map(ProjectShown::of)
                .orElseThrow(() -> Rejection.notFound("project", projectId));
    }
}
