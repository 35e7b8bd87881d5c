package ai.voiceagent.projection.wallet;

import ai.voiceagent.events.wallet.EntryKind;
import java.util.ArrayList;
import java.util.List;

/** Which entries of one kind are in the ledger: up to {@link #SIZE} of their numbers, in order. */
public record LedgerIndexView(String id, String walletId, String accountId, EntryKind kind, List<Long> sequences) {

    /** How many numbers one document holds. */
    public static final int SIZE = 1_000;

    /** The key of the document that holds the number of the entry at {@code position} (from 0) among those of its kind. */
    static String id(String walletId, EntryKind kind, long position) {
        return "%s:%s:%06d".formatted(walletId, kind.wire(), position / SIZE);
    }

    /** This part with the entry at {@code position} in it; setting it again changes nothing. */
    LedgerIndexView with(long position, long sequence) {
        var at = (int) (position % SIZE);
        var all = new ArrayList<>(sequences);
        if (at < all.size()) all.set(at, sequence);
        else if (at == all.size()) all.add(sequence);
        else throw new IllegalStateException("the index " + id + " lacks the entry before position " + position);
        return new LedgerIndexView(id, walletId, accountId, kind, all);
    }
}
