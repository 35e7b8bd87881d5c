package ai.voiceagent.query.wallet;

import ai.voiceagent.events.wallet.EntryKind;
import ai.voiceagent.projection.wallet.LedgerEntries;
import ai.voiceagent.projection.wallet.LedgerIndex;
import ai.voiceagent.projection.wallet.WalletView;
import java.time.Instant;
import java.util.List;
import java.util.function.LongPredicate;
import org.springframework.stereotype.Component;

/** Finds places in a ledger by time and kind. Entries are numbered without gaps and in the order of time, so halving finds any. */
@Component
class LedgerSearch {

    private final LedgerEntries entries;
    private final LedgerIndex index;

    LedgerSearch(LedgerEntries entries, LedgerIndex index) {
        this.entries = entries;
        this.index = index;
    }

    /** How many entries were posted before {@code at}. */
    long before(WalletView wallet, Instant at) {
        if (at.equals(Instant.MIN)) return 0;
        if (at.equals(Instant.MAX)) return wallet.entries();
        return count(
                wallet.entries(), position -> postedAt(wallet, position + 1).isBefore(at));
    }

    /** How many entries were posted at or before {@code at}. */
    long until(WalletView wallet, Instant at) {
        return count(
                wallet.entries(), position -> !postedAt(wallet, position + 1).isAfter(at));
    }

    /** How many of the first {@code sequence} entries are of {@code kind}. */
    long ofKind(WalletView wallet, EntryKind kind, long sequence) {
        if (sequence == 0) return 0;
        if (sequence == wallet.entries()) return wallet.entries(kind);
        return count(wallet.entries(kind), position -> sequence(wallet, kind, position) <= sequence);
    }

    private Instant postedAt(WalletView wallet, long sequence) {
        return entries.find(wallet.walletId(), sequence)
                .orElseThrow(() -> new IllegalStateException(
                        "entry " + sequence + " of " + wallet.walletId() + " is missing; rebuild wallet-view"))
                .entry()
                .postedAt();
    }

    private long sequence(WalletView wallet, EntryKind kind, long position) {
        return index.sequences(wallet.walletId(), kind, List.of(position)).stream()
                .findFirst()
                .orElse(Long.MAX_VALUE);
    }

    /** How many of the first {@code size} positions are in, when those that are in come first. */
    private static long count(long size, LongPredicate in) {
        long low = 0;
        long high = size;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (in.test(middle)) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
