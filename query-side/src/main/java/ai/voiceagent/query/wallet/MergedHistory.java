package ai.voiceagent.query.wallet;

import ai.voiceagent.query.wallet.WalletHistory.Stretch;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The order of a history: lines of the ledger, latest first, and between them top-ups that each follow a known line. */
record MergedHistory(Stretch lines, List<Ranked> topUps) {

    /** A top-up that is younger than line {@code after} and older than the next; they come latest first. */
    record Ranked(String topUpId, long after) {}

    /** What stands somewhere: a line by its position from 1 on, or a top-up. */
    record Place(long position, @Nullable String topUpId) {}

    long total() {
        return lines.length() + topUps.size();
    }

    /** What stands from {@code offset} on. */
    List<Place> places(long offset, int limit) {
        var places = new ArrayList<Place>();
        int next = 0;
        while (next < topUps.size() && at(next) < offset) next++;
        var position = lines.to() - (offset - next);
        while (places.size() < limit && offset + places.size() < total()) {
            if (next < topUps.size() && at(next) == offset + places.size()) {
                places.add(new Place(0, topUps.get(next++).topUpId()));
            } else {
                places.add(new Place(position--, null));
            }
        }
        return places;
    }

    /** Where in the whole the {@code n}-th top-up stands. */
    private long at(int n) {
        return lines.after(topUps.get(n).after()) + n;
    }
}
