package ai.voiceagent.events.wallet;

import java.util.Optional;

/** Walks a ledger in its order, from any point on, and tells what is wrong with the first entry that does not fit. */
public final class LedgerWalk {

    private long entries;
    private long balancePaise;
    private String headHash;
    private String wallet = "";

    private LedgerWalk(long entries, long balancePaise, String headHash) {
        this.entries = entries;
        this.balancePaise = balancePaise;
        this.headHash = headHash;
    }

    /** A walk that expects a wallet's very first entry. */
    public static LedgerWalk fromTheStart() {
        return after(0, 0, LedgerEntry.GENESIS);
    }

    /** A walk that goes on after entry number {@code entries}, which left this balance and this hash. */
    public static LedgerWalk after(long entries, long balancePaise, String headHash) {
        return new LedgerWalk(entries, balancePaise, headHash);
    }

    /** Takes the next entry; answers what is wrong with it, or nothing. After a problem the walk is over. */
    public Optional<String> next(LedgerEntry entry) {
        var problem = problem(entry);
        if (problem.isEmpty()) {
            entries = entry.sequence();
            balancePaise = entry.balanceAfterPaise();
            headHash = entry.hash();
        }
        return problem;
    }

    /** The number of the last entry that fitted. */
    public long entries() {
        return entries;
    }

    public String headHash() {
        return headHash;
    }

    public long balancePaise() {
        return balancePaise;
    }

    private Optional<String> problem(LedgerEntry entry) {
        if (entry.sequence() != entries + 1) {
            return found("its sequence is %d, expected %d", entry.sequence(), entries + 1);
        }
        if (!entry.hash().equals(LedgerChain.hash(entry))) {
            return found("its content does not have its hash %s", entry.hash());
        }
        if (!entry.previousHash().equals(headHash)) {
            return found("it links to %s, the entry before is %s", entry.previousHash(), headHash);
        }
        if (entry.balanceAfterPaise() != balancePaise + entry.amountPaise()) {
            return found(
                    "its balance is %d paise, expected %d",
                    entry.balanceAfterPaise(), balancePaise + entry.amountPaise());
        }
        if (!entry.balanced()) return found("its debits and credits differ");
        if (movedOnWallet(entry) != entry.amountPaise()) {
            return found("its postings do not move %d paise on one wallet", entry.amountPaise());
        }
        return explained(entry) ? Optional.empty() : found("its charge does not explain its amount");
    }

    /** What the postings move on the wallet that all entries before moved, {@link Long#MIN_VALUE} when there is another. */
    private long movedOnWallet(LedgerEntry entry) {
        long moved = 0;
        for (var posting : entry.postings()) {
            if (!LedgerAccounts.isWallet(posting.account())) continue;
            if (wallet.isEmpty()) wallet = posting.account();
            if (!wallet.equals(posting.account())) return Long.MIN_VALUE;
            moved += posting.creditPaise() - posting.debitPaise();
        }
        return moved;
    }

    private static boolean explained(LedgerEntry entry) {
        var charge = entry.charge();
        if (charge == null) return entry.kind() != EntryKind.CALL_CHARGE;
        var explains = entry.kind() == EntryKind.CALL_CHARGE ? charge.minutesPaise() : charge.feePaise();
        return entry.amountPaise() == -explains && charge.follows();
    }

    private static Optional<String> found(String problem, Object... values) {
        return Optional.of(problem.formatted(values));
    }
}
