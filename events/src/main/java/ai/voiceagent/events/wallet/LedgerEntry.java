package ai.voiceagent.events.wallet;

import ai.voiceagent.events.ratecard.CallCharge;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of a wallet's ledger: what moved, why, what was left, and the link to the line before it.
 * {@code amountPaise} is signed, positive when the balance grows. {@code effectiveAt} is when the cause happened and {@code postedAt} when it
 * entered the ledger; {@code sequence} counts from 1 without gaps. {@code charge} explains a call charge. */
public record LedgerEntry(
        String entryId,
        long sequence,
        EntryKind kind,
        CostCategory category,
        long amountPaise,
        long balanceAfterPaise,
        String cause,
        @Nullable CallCharge charge,
        List<Posting> postings,
        Instant effectiveAt,
        Instant postedAt,
        String previousHash,
        String hash) {

    /** The {@link #previousHash()} of a wallet's first entry. */
    public static final String GENESIS = "0".repeat(64);

    public LedgerEntry {
        postings = List.copyOf(postings);
    }

    /** Whether debits and credits are equal, as they must be in every entry. */
    public boolean balanced() {
        return postings.stream()
                        .mapToLong(p -> p.debitPaise() - p.creditPaise())
                        .sum()
                == 0;
    }
}
