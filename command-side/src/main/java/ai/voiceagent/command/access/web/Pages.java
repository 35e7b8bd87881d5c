package ai.voiceagent.command.access.web;

import java.util.List;

/** Cuts a page out of a list that is short enough to be whole in memory. */
final class Pages {

    private Pages() {}

    static <T> List<T> of(List<T> all, int page, int limit) {
        return all.stream().skip((long) (page - 1) * limit).limit(limit).toList();
    }
}
