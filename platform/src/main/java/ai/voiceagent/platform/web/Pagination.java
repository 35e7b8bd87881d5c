package ai.voiceagent.platform.web;

import ai.voiceagent.platform.error.Rejection;

/** Where a page stands in its list; stands beside the items in the {@code data} of every list answer. */
public record Pagination(int page, int limit, long total, long totalPages, boolean hasNext, boolean hasPrev) {

    /** The largest page that a client may ask for. */
    public static final int MAX_LIMIT = 100;

    public static Pagination of(int page, int limit, long total) {
        var pages = Math.ceilDiv(total, (long) limit);
        return new Pagination(page, limit, total, pages, page < pages, page > 1 && total > 0);
    }

    /** Refuses a page below 1 and a limit outside 1…100. */
    public static void require(int page, int limit) {
        if (page < 1) throw Rejection.validation("page", "min 1", "must be 1 or more, was " + page);
        if (limit < 1 || limit > MAX_LIMIT) {
            throw Rejection.validation("limit", "1 to " + MAX_LIMIT, "must be 1 to " + MAX_LIMIT + ", was " + limit);
        }
    }
}
