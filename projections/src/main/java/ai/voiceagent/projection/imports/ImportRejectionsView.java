package ai.voiceagent.projection.imports;

import ai.voiceagent.events.imports.RejectedRow;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** Up to {@link #SIZE} rejected rows of an import, in the order of the file. */
public record ImportRejectionsView(String id, String accountId, List<RejectedRow> rows) {

    static final int SIZE = 1_000;

    static String id(String importId, long position) {
        return "%s:%06d".formatted(importId, position / SIZE);
    }

    /** The keys of all parts of an import that has {@code listed} rejected rows. */
    static List<String> ids(String importId, long listed) {
        return LongStream.range(0, Math.ceilDiv(listed, (long) SIZE))
                .mapToObj(part -> id(importId, part * SIZE))
                .toList();
    }

    /** This part with {@code row} at {@code position}; setting it again changes nothing. */
    ImportRejectionsView with(long position, RejectedRow row) {
        var at = (int) (position % SIZE);
        var all = new ArrayList<>(rows);
        if (at < all.size()) all.set(at, row);
        else all.add(row);
        return new ImportRejectionsView(id, accountId, all);
    }
}
