package ai.voiceagent.events.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.events.ratecard.CallCharge;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LedgerWalkTest {

    private final List<LedgerEntry> entries = SampleLedger.ofThree().entries();

    @Test
    void aWholeLedgerFits() {
        var walk = LedgerWalk.fromTheStart();

        assertThat(entries).allSatisfy(entry -> assertThat(walk.next(entry)).isEmpty());
        assertThat(walk.entries()).isEqualTo(3);
        assertThat(walk.balancePaise()).isEqualTo(99_224);
        assertThat(walk.headHash()).isEqualTo(entries.getLast().hash());
    }

    @Test
    void aLedgerCanBeWalkedFromAnyEntryOn() {
        var first = entries.getFirst();
        var walk = LedgerWalk.after(1, first.balanceAfterPaise(), first.hash());

        assertThat(walk.next(entries.get(1))).isEmpty();
        assertThat(walk.next(entries.get(2))).isEmpty();
    }

    @Test
    void aContentThatDoesNotHaveItsHashIsFound() {
        var entry = entries.getFirst();
        var forged = new LedgerEntry(
                entry.entryId(),
                1,
                entry.kind(),
                entry.category(),
                200_000,
                200_000,
                entry.cause(),
                null,
                entry.postings(),
                entry.effectiveAt(),
                entry.postedAt(),
                entry.previousHash(),
                entry.hash());

        assertThat(problem(forged)).contains("its content does not have its hash " + entry.hash());
    }

    @Test
    void anEntryOfAnotherChainIsFound() {
        assertThat(LedgerWalk.after(0, 0, "a".repeat(64)).next(entries.getFirst()))
                .contains("it links to " + LedgerEntry.GENESIS + ", the entry before is " + "a".repeat(64));
    }

    @Test
    void aWrongBalanceIsFoundAlthoughItWasHashed() {
        assertThat(problem(entry(10, 11, null, Posting.debit("x", 10), Posting.credit("wallet:w", 10))))
                .contains("its balance is 11 paise, expected 10");
    }

    @Test
    void debitsThatAreNotCreditsAreFound() {
        assertThat(problem(entry(10, 10, null, Posting.debit("x", 9), Posting.credit("wallet:w", 10))))
                .contains("its debits and credits differ");
    }

    @Test
    void postingsThatMoveAnotherAmountAreFound() {
        assertThat(problem(entry(10, 10, null, Posting.debit("x", 9), Posting.credit("wallet:w", 9))))
                .contains("its postings do not move 10 paise on one wallet");
    }

    @Test
    void postingsOnTheWalletOfSomebodyElseAreFound() {
        var walk = LedgerWalk.fromTheStart();
        walk.next(entries.getFirst());

        var next = LedgerChain.seal(new LedgerEntry(
                "e",
                2,
                EntryKind.BONUS,
                CostCategory.FUNDS,
                10,
                100_010,
                "c",
                null,
                List.of(Posting.debit("bonus", 10), Posting.credit("wallet:other", 10)),
                SampleLedger.NOW,
                SampleLedger.NOW,
                entries.getFirst().hash(),
                ""));

        assertThat(walk.next(next)).contains("its postings do not move 10 paise on one wallet");
    }

    @Test
    void aChargeThatDoesNotExplainItsAmountIsFound() {
        var tooMuch = new CallCharge(1, 1_350_000, 1, 0, 323, 323, 727, 0);

        assertThat(problem(charged(-727, tooMuch))).contains("its charge does not explain its amount");
        assertThat(problem(charged(-726, tooMuch))).contains("its charge does not explain its amount");
        assertThat(problem(charged(-726, null))).contains("its charge does not explain its amount");
        assertThat(problem(charged(-726, new CallCharge(1, 1_350_000, 0, 0, 323, 323, 726, 0))))
                .contains("its charge does not explain its amount");
    }

    private static LedgerEntry charged(long paise, @Nullable CallCharge charge) {
        return entry(paise, paise, charge, Posting.debit("wallet:w", -paise), Posting.credit("revenue:x", -paise));
    }

    private static LedgerEntry entry(long paise, long balance, @Nullable CallCharge charge, Posting... postings) {
        return LedgerChain.seal(new LedgerEntry(
                "e",
                1,
                paise < 0 ? EntryKind.CALL_CHARGE : EntryKind.BONUS,
                CostCategory.FUNDS,
                paise,
                balance,
                "c",
                charge,
                List.of(postings),
                SampleLedger.NOW,
                SampleLedger.NOW,
                LedgerEntry.GENESIS,
                ""));
    }

    private static Optional<String> problem(LedgerEntry entry) {
        return LedgerWalk.fromTheStart().next(entry);
    }
}
