package ai.voiceagent.projection.project;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One of the parts that an account's list of projects is kept in, so that none grows without bound. Deleted projects are in none. */
public record ProjectListView(String id, String accountId, List<ProjectListItem> projects) {

    private static final int PARTS = 8;

    /** The keys of all parts of an account's list. */
    static List<String> ids(String accountId) {
        return IntStream.range(0, PARTS).mapToObj(part -> id(accountId, part)).toList();
    }

    /** The key of the part that a project is in. */
    static String id(ProjectView project) {
        return id(project.accountId(), Math.floorMod(project.projectId().hashCode(), PARTS));
    }

    static ProjectListView empty(ProjectView member) {
        return new ProjectListView(id(member), member.accountId(), List.of());
    }

    /** The part with {@code changed} as they are now, in the order of their ids. */
    ProjectListView with(Collection<ProjectView> changed) {
        var items = new ArrayList<ProjectListItem>();
        Map<String, ProjectView> news =
                changed.stream().collect(Collectors.toMap(ProjectView::projectId, Function.identity()));
        for (var item : projects) if (!news.containsKey(item.projectId())) items.add(item);
        for (var view : changed) if (view.deletedAt() == null) items.add(ProjectListItem.of(view));
        items.sort(Comparator.comparing(ProjectListItem::projectId));
        return new ProjectListView(id, accountId, List.copyOf(items));
    }

    private static String id(String accountId, int part) {
        return accountId + ":" + part;
    }
}
