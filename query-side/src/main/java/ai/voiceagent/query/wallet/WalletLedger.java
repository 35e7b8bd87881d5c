package ai.voiceagent.query.wallet;

import ai.voiceagent.events.wallet.LedgerEntry;
import ai.voiceagent.events.wallet.LedgerWalk;
import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.platform.web.Pagination;
import ai.voiceagent.projection.wallet.LedgerEntries;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The ledger of a wallet: its pages by cursor, its export, and the proof that nobody changed it. */
@Component
public class WalletLedger {

    private final Wallets wallets;
    private final LedgerEntries entries;

    WalletLedger(Wallets wallets, LedgerEntries entries) {
        this.wallets = wallets;
        this.entries = entries;
    }

    /** Entries, latest first. {@code nextCursor} leads to the older ones and is absent at the end. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Page(List<EntryShown> entries, @Nullable String nextCursor, boolean hasNext, int limit, long total) {}

    /** Whether the ledger holds; {@code problem} says what is wrong with entry number {@code brokenAt}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Proof(
            boolean valid,
            long entries,
            String headHash,
            @Nullable Long brokenAt,
            @Nullable String problem) {}

    /** The {@code limit} entries before the one that {@code cursor} names, or the latest. */
    public Page page(String accountId, @Nullable String cursor, int limit) {
        Pagination.require(1, limit);
        var wallet = wallets.of(accountId);
        var newest = cursor == null ? wallet.entries() : Math.min(sequence(cursor) - 1, wallet.entries());
        var oldest = Math.max(1, newest - limit + 1);
        var sequences = LongStream.iterate(newest, sequence -> sequence >= oldest, sequence -> sequence - 1)
                .boxed()
                .toList();
        var shown = entries.findAll(wallet.walletId(), sequences).stream()
                .map(EntryShown::of)
                .toList();
        var more = oldest > 1 && newest > 0;
        return new Page(shown, more ? Long.toString(oldest) : null, more, limit, wallet.entries());
    }

    /** Hands every entry over, oldest first, a few at a time in memory. */
    public void forEach(String accountId, Consumer<LedgerEntry> each) {
        var wallet = wallets.of(accountId);
        entries.pages(wallet.walletId(), wallet.entries()).forEachRemaining(page -> page.forEach(each));
    }

    /** Walks the whole ledger and computes every hash again. */
    public Proof verify(String accountId) {
        var wallet = wallets.of(accountId);
        var walk = LedgerWalk.fromTheStart();
        var pages = entries.pages(wallet.walletId(), wallet.entries());
        while (pages.hasNext()) {
            for (var entry : pages.next()) {
                var problem = walk.next(entry);
                if (problem.isPresent()) return broken(walk, problem.get());
            }
        }
        if (walk.entries() != wallet.entries()) return broken(walk, "it is missing");
        if (!walk.headHash().equals(wallet.headHash())) return broken(walk, "the wallet knows another last entry");
        if (walk.balancePaise() != wallet.balancePaise()) return broken(walk, "the wallet's balance is another");
        return new Proof(true, walk.entries(), walk.headHash(), null, null);
    }

    private static Proof broken(LedgerWalk walk, String problem) {
        return new Proof(false, walk.entries(), walk.headHash(), walk.entries() + 1, problem);
    }

    private static long sequence(String cursor) {
        if (!cursor.matches("[1-9]\\d{0,17}")) throw Rejection.validation("cursor", "a cursor of this list", "is none");
        return Long.parseLong(cursor);
    }
}
