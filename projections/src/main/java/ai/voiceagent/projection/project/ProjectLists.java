package ai.voiceagent.projection.project;

import ai.voiceagent.projection.shared.DocumentView;
import ai.voiceagent.projection.shared.Groups;
import ai.voiceagent.projection.shared.ViewDatabase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The collection {@code project_lists}: what an account's projects are filtered and sorted by, found without an index. */
@Component
public class ProjectLists extends DocumentView<ProjectListView> {

    ProjectLists(ViewDatabase database) {
        super(database, "project_lists", Groups.DIRECTORY, ProjectListView.class, ProjectListView::id);
    }

    /** Every project of the account that is not deleted, in no order. */
    public List<ProjectListItem> of(String accountId) {
        return documents.findAll(ProjectListView.ids(accountId)).values().stream()
                .flatMap(part -> part.projects().stream())
                .toList();
    }

    /** Brings the lists up to date with {@code projects}; repeating it changes nothing. */
    void write(Collection<ProjectView> projects) {
        var byPart = projects.stream().collect(Collectors.groupingBy(ProjectListView::id));
        var stored = documents.findAll(byPart.keySet());
        var changed = new ArrayList<ProjectListView>();
        byPart.forEach((id, members) -> {
            var part = stored.getOrDefault(id, ProjectListView.empty(members.getFirst()));
            changed.add(part.with(members));
        });
        documents.saveAll(changed);
    }
}
