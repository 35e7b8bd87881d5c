package ai.voiceagent.projection.wallet;

import ai.voiceagent.events.wallet.LedgerEntry;
import ai.voiceagent.events.wallet.LedgerEvent;
import ai.voiceagent.projection.shared.DocumentView;
import ai.voiceagent.projection.shared.Groups;
import ai.voiceagent.projection.shared.ViewDatabase;
import com.mongodb.client.model.Filters;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.springframework.stereotype.Component;

/** The collection {@code ledger_entries}: every entry by its number, which is its key. */
@Component
public class LedgerEntries extends DocumentView<LedgerEntryView> {

    LedgerEntries(ViewDatabase database) {
        super(database, "ledger_entries", Groups.WALLETS, LedgerEntryView.class, LedgerEntryView::id);
        documents.index("accountId", "entry.postedAt");
    }

    /** Entry number {@code sequence} of a wallet, from 1 on. */
    public Optional<LedgerEntryView> find(String walletId, long sequence) {
        return documents.find(LedgerEntryView.id(walletId, sequence));
    }

    /** The entries with these numbers, in this order; numbers that are not in the ledger are left out. */
    public List<LedgerEntryView> findAll(String walletId, Collection<Long> sequences) {
        var ids = sequences.stream()
                .map(sequence -> LedgerEntryView.id(walletId, sequence))
                .toList();
        var found = documents.findAll(ids);
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** The entries from number 1 to {@code last} in their order, in pages, few of them in memory; those that are missing are left out. */
    public Iterator<List<LedgerEntry>> pages(String walletId, long last) {
        return new LedgerPages((from, to) -> between(walletId, from, to), last);
    }

    private List<LedgerEntry> between(String walletId, long from, long to) {
        var ids = LongStream.rangeClosed(from, to)
                .mapToObj(sequence -> LedgerEntryView.id(walletId, sequence))
                .toList();
        var found = documents.read(ids, List.of("entry"), StoredEntry::of);
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** Passes on every entry of a wallet, for audits. */
    public void each(String walletId, Consumer<BookedEntry> consumer) {
        var matching = Filters.and(Filters.gte("_id", walletId + ":"), Filters.lt("_id", walletId + ";"));
        var fields = List.of("entry");
        documents.scan(matching, fields, document -> consumer.accept(BookedEntry.of(document)));
    }

    void write(List<WalletStep> steps) {
        documents.saveAll(steps.stream()
                .filter(step -> step.event() instanceof LedgerEvent)
                .map(step -> LedgerEntryView.of((LedgerEvent) step.event()))
                .toList());
    }
}
