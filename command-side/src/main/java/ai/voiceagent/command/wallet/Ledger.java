package ai.voiceagent.command.wallet;

import ai.voiceagent.events.shared.WalletId;
import ai.voiceagent.events.wallet.BooksClosed;
import ai.voiceagent.events.wallet.LedgerAccounts;
import ai.voiceagent.events.wallet.LedgerChain;
import ai.voiceagent.events.wallet.LedgerEntry;
import ai.voiceagent.events.wallet.Posting;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeMap;

/** Where a wallet's ledger stands, now and at the end of each month that is not closed yet, and how its next entry looks. */
@JsonAutoDetect(
        fieldVisibility = Visibility.ANY,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
final class Ledger {

    private Standing now = new Standing(0, 0, LedgerEntry.GENESIS);
    private Standing closed = now;
    private TreeMap<YearMonth, Standing> monthEnds = new TreeMap<>();
    private YearMonth nextToClose = YearMonth.of(1970, 1);
    private Instant lastPostedAt = Instant.EPOCH;

    void open(Instant openedAt) {
        nextToClose = monthOf(openedAt);
        lastPostedAt = openedAt;
    }

    long balancePaise() {
        return now.balancePaise();
    }

    YearMonth nextToClose() {
        return nextToClose;
    }

    /** How the ledger stood at the end of the next month to close. */
    Standing monthEnd() {
        var end = monthEnds.get(nextToClose);
        return end == null ? closed : end;
    }

    /** The time of what is decided now, in whole milliseconds and never before the last entry. */
    Instant time(Clock clock) {
        var time = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return time.isBefore(lastPostedAt) ? lastPostedAt : time;
    }

    /** The next entry, balanced and linked to the last one. */
    LedgerEntry entry(WalletId wallet, Movement movement, Instant postedAt) {
        return LedgerChain.seal(new LedgerEntry(
                movement.entryId(),
                now.entries() + 1,
                movement.kind(),
                movement.category(),
                movement.amountPaise(),
                Math.addExact(now.balancePaise(), movement.amountPaise()),
                movement.cause(),
                movement.charge(),
                postings(LedgerAccounts.wallet(wallet), movement.otherAccount(), movement.amountPaise()),
                movement.effectiveAt().truncatedTo(ChronoUnit.MILLIS),
                postedAt,
                now.headHash(),
                ""));
    }

    void append(LedgerEntry entry) {
        now = new Standing(entry.balanceAfterPaise(), entry.sequence(), entry.hash());
        lastPostedAt = entry.postedAt();
        monthEnds.put(monthOf(lastPostedAt), now);
    }

    void close(BooksClosed books) {
        closed = new Standing(books.balancePaise(), books.entries(), books.headHash());
        monthEnds.headMap(books.month(), true).clear();
        nextToClose = books.month().plusMonths(1);
    }

    static YearMonth monthOf(Instant instant) {
        return YearMonth.from(instant.atOffset(ZoneOffset.UTC));
    }

    private static List<Posting> postings(String wallet, String other, long amountPaise) {
        return amountPaise > 0
                ? List.of(Posting.debit(other, amountPaise), Posting.credit(wallet, amountPaise))
                : List.of(Posting.debit(wallet, -amountPaise), Posting.credit(other, -amountPaise));
    }

    /** Balance, number of entries and chain head at one moment. */
    record Standing(long balancePaise, long entries, String headHash) {}
}
