package ai.voiceagent.projection.wallet;

import ai.voiceagent.events.wallet.LedgerEntry;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** A ledger from its first entry on, a page at a time; the next few pages are fetched while somebody works on the last. */
final class LedgerPages implements Iterator<List<LedgerEntry>> {

    /** Small, because an embedded MongoDB compares each document with every key that was asked for. */
    static final int AT_ONCE = 100;

    private static final int AHEAD = 4;

    /** Fetches the entries from one number to another. */
    interface Source {
        List<LedgerEntry> entries(long from, long to);
    }

    private final Source source;
    private final long last;
    private final Queue<CompletableFuture<List<LedgerEntry>>> ahead = new ArrayDeque<>();
    private long next = 1;

    LedgerPages(Source source, long last) {
        this.source = source;
        this.last = last;
        while (ahead.size() < AHEAD && next <= last) fetch();
    }

    @Override
    public boolean hasNext() {
        return !ahead.isEmpty();
    }

    @Override
    public List<LedgerEntry> next() {
        var page = ahead.poll();
        if (page == null) throw new NoSuchElementException();
        if (next <= last) fetch();
        try {
            return page.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException reason) throw reason;
            throw failed;
        }
    }

    private void fetch() {
        var from = next;
        var to = Math.min(from + AT_ONCE - 1, last);
        next = to + 1;
        ahead.add(CompletableFuture.supplyAsync(() -> source.entries(from, to), Thread::startVirtualThread));
    }
}
