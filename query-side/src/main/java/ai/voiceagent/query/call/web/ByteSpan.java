package ai.voiceagent.query.call.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpRange;

/** Which bytes of a file a client gets: from {@code from} on and before {@code to}; {@code part} when it asked for these. */
record ByteSpan(long from, long to, boolean part) {

    /** The span that a {@code Range} header asks for. Several ranges, and what is none, get the whole; empty when it holds no byte. */
    static Optional<ByteSpan> of(@Nullable String range, long size) {
        var ranges = parsed(range);
        if (ranges.size() != 1) return Optional.of(new ByteSpan(0, size, false));
        var from = ranges.getFirst().getRangeStart(size);
        if (from >= size) return Optional.empty();
        return Optional.of(new ByteSpan(from, ranges.getFirst().getRangeEnd(size) + 1, true));
    }

    private static List<HttpRange> parsed(@Nullable String range) {
        if (range == null || !range.startsWith("bytes=")) return List.of();
        try {
            return HttpRange.parseRanges(range);
        } catch (IllegalArgumentException nonsense) {
            return List.of();
        }
    }

    long length() {
        return to - from;
    }
}
