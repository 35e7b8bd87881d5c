package ai.voiceagent.query.project;

import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.projection.project.ProjectListItem;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which projects a list shows and in which order; {@code search} looks into names and ids, whatever their case. */
public record ProjectFilter(@Nullable String search, Comparator<ProjectListItem> order) {

    private static final String SORTS = "createdAt, updatedAt, name, each with - for the reverse";

    /** Reads the words of the API; {@code sort} is a field, with {@code -} before it for the reverse. */
    public static ProjectFilter of(@Nullable String search, String sort) {
        return new ProjectFilter(
                search == null || search.isBlank() ? null : search.strip().toLowerCase(Locale.ROOT), order(sort));
    }

    boolean admits(ProjectListItem item) {
        return search == null || found(item.name()) || found(item.projectId());
    }

    private boolean found(String text) {
        return search != null && text.toLowerCase(Locale.ROOT).contains(search);
    }

    private static Comparator<ProjectListItem> order(String sort) {
        var reverse = sort.startsWith("-");
        Comparator<ProjectListItem> by = switch (reverse ? sort.substring(1) : sort) {
            case "createdAt" -> Comparator.comparing(ProjectListItem::createdAt);
            case "updatedAt" -> Comparator.comparing(ProjectListItem::updatedAt);
            case "name" -> Comparator.comparing(item -> item.name().toLowerCase(Locale.ROOT));
            default -> throw Rejection.validation("sort", SORTS, "is none of these");
        };
        var stable = by.thenComparing(ProjectListItem::projectId);
        return reverse ? stable.reversed() : stable;
    }
}
