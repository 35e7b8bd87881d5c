package ai.voiceagent.command.wallet;

import static ai.voiceagent.command.wallet.WalletFixture.ACCOUNT;
import static ai.voiceagent.command.wallet.WalletFixture.CAMPAIGN;
import static ai.voiceagent.command.wallet.WalletFixture.LATER;
import static ai.voiceagent.command.wallet.WalletFixture.NOW;
import static ai.voiceagent.command.wallet.WalletFixture.OPENED;
import static ai.voiceagent.command.wallet.WalletFixture.SELLER;
import static ai.voiceagent.command.wallet.WalletFixture.WALLET;

import ai.voiceagent.events.ratecard.CallCharge;
import ai.voiceagent.events.shared.CallId;
import ai.voiceagent.events.wallet.BillingDetails;
import ai.voiceagent.events.wallet.BillingDetailsGiven;
import ai.voiceagent.events.wallet.BonusGranted;
import ai.voiceagent.events.wallet.BonusReversed;
import ai.voiceagent.events.wallet.BooksClosed;
import ai.voiceagent.events.wallet.CallCharged;
import ai.voiceagent.events.wallet.CostCategory;
import ai.voiceagent.events.wallet.EntryKind;
import ai.voiceagent.events.wallet.FundsReserved;
import ai.voiceagent.events.wallet.LedgerChain;
import ai.voiceagent.events.wallet.LedgerEntry;
import ai.voiceagent.events.wallet.Posting;
import ai.voiceagent.events.wallet.ReceiptIssued;
import ai.voiceagent.events.wallet.RefundVoucherIssued;
import ai.voiceagent.events.wallet.ReservationReleased;
import ai.voiceagent.events.wallet.TopUpChargedBack;
import ai.voiceagent.events.wallet.TopUpFailed;
import ai.voiceagent.events.wallet.TopUpRequested;
import ai.voiceagent.events.wallet.UsageCharged;
import ai.voiceagent.events.wallet.WalletAdjusted;
import ai.voiceagent.events.wallet.WalletEvent;
import ai.voiceagent.events.wallet.WalletOpened;
import ai.voiceagent.events.wallet.WalletRefunded;
import ai.voiceagent.events.wallet.WalletToppedUp;
import ai.voiceagent.platform.id.Ids;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a wallet's past, and what is expected to come next, word for word and independent of the code under test. */
final class WalletHistory {

    private final List<WalletEvent> events = new ArrayList<>();
    private BillingDetails billing = BillingDetails.NONE;
    private long balance;
    private long entries;
    private String head = LedgerEntry.GENESIS;
    private Instant postedAt = NOW;

    static WalletHistory opened() {
        return new WalletHistory().then(new WalletOpened(WALLET, ACCOUNT, OPENED));
    }

    /** A wallet with money from a paid top-up {@code txn_1}. */
    static WalletHistory with(long paise) {
        return opened().requested("txn_1", paise).paid("txn_1", paise, "pay_1");
    }

    WalletHistory at(Instant instant) {
        postedAt = instant;
        return this;
    }

    WalletHistory then(WalletEvent event) {
        events.add(event);
        return this;
    }

    WalletHistory requested(String topUpId, long paise) {
        return then(new TopUpRequested(WALLET, ACCOUNT, topUpId, paise, "sandbox", "pm_1", "usr_1", postedAt));
    }

    WalletHistory failed(String topUpId) {
        return then(new TopUpFailed(WALLET, ACCOUNT, topUpId, "declined", postedAt));
    }

    WalletHistory paid(String topUpId, long paise, String paymentId) {
        var entry = in(topUpId, EntryKind.TOPUP, paise, topUpId, "clearing:sandbox");
        return then(new WalletToppedUp(WALLET, ACCOUNT, entry, topUpId, paymentId));
    }

    /** The receipt of a payment of 1,000 rupees that was just made, in the year until March 2026. */
    WalletHistory receipt(String topUpId, long number) {
        return receipt(topUpId, number, "25-5M7Y5K8-%05d".formatted(number), "2025-26", 100_000, 15_254);
    }

    WalletHistory receipt(String topUpId, long number, String serial, String year, long paise, long tax) {
        return then(new ReceiptIssued(
                WALLET, ACCOUNT, topUpId, serial, year, number, paise, 1_800, tax, SELLER, billing, postedAt));
    }

    /** The document of the last refund, of a top-up whose receipt said 18 percent. */
    WalletHistory voucher(String entryId, String topUpId, long number, long paise, long tax) {
        var serial = "25R5M7Y5K8-%05d".formatted(number);
        return then(new RefundVoucherIssued(
                WALLET, ACCOUNT, topUpId, entryId, serial, "2025-26", number, paise, tax, postedAt));
    }

    WalletHistory billedTo(BillingDetails details) {
        billing = details;
        return then(new BillingDetailsGiven(WALLET, ACCOUNT, details, "usr_1", postedAt));
    }

    /** What came on top of a top-up. */
    WalletHistory onTop(String entryId, String topUpId, long paise) {
        var entry = in(entryId, EntryKind.BONUS, paise, "10% on top", "bonus");
        return then(new BonusGranted(WALLET, ACCOUNT, entry, topUpId));
    }

    /** {@code paise} of a bonus went because of an entry of its top-up, or came again when negative. */
    WalletHistory bonusTaken(String becauseOf, String topUpId, long paise) {
        var id = Ids.derived("bon_", postedAt, becauseOf);
        var entry = paise > 0
                ? out(id, EntryKind.BONUS, CostCategory.FUNDS, paise, topUpId, null, "bonus", postedAt)
                : in(id, EntryKind.BONUS, -paise, topUpId, "bonus");
        return then(new BonusReversed(WALLET, ACCOUNT, entry, topUpId));
    }

    WalletHistory refunded(String entryId, String topUpId, long paise) {
        var entry =
                out(entryId, EntryKind.REFUND, CostCategory.FUNDS, paise, topUpId, null, "clearing:sandbox", postedAt);
        return then(new WalletRefunded(WALLET, ACCOUNT, entry, topUpId, "asked for", "usr_1"));
    }

    /** The bank took {@code paise} of the top-up back, or returned them when negative. */
    WalletHistory chargedBack(String entryId, String topUpId, long paise) {
        var entry = paise > 0
                ? out(
                        entryId,
                        EntryKind.CHARGEBACK,
                        CostCategory.FUNDS,
                        paise,
                        topUpId,
                        null,
                        "clearing:sandbox",
                        postedAt)
                : in(entryId, EntryKind.CHARGEBACK, -paise, topUpId, "clearing:sandbox");
        return then(new TopUpChargedBack(WALLET, ACCOUNT, entry, topUpId, "disp_1", "fraud"));
    }

    WalletHistory granted(String entryId, long paise) {
        return then(new BonusGranted(WALLET, ACCOUNT, in(entryId, EntryKind.BONUS, paise, "welcome", "bonus"), null));
    }

    WalletHistory adjusted(String entryId, long paise) {
        var entry = paise > 0
                ? in(entryId, EntryKind.ADJUSTMENT, paise, "mistake", "adjustments")
                : out(
                        entryId,
                        EntryKind.ADJUSTMENT,
                        CostCategory.FUNDS,
                        -paise,
                        "mistake",
                        null,
                        "adjustments",
                        postedAt);
        return then(new WalletAdjusted(WALLET, ACCOUNT, entry, "mistake", "usr_1"));
    }

    WalletHistory reserved(String reservationId, long paise) {
        return reserved(reservationId, paise, LATER);
    }

    WalletHistory reserved(String reservationId, long paise, Instant expiresAt) {
        return then(new FundsReserved(WALLET, ACCOUNT, reservationId, paise, expiresAt, postedAt));
    }

    WalletHistory released(String reservationId, long paise, String reason) {
        return then(new ReservationReleased(WALLET, ACCOUNT, reservationId, paise, reason, postedAt));
    }

    /** An outbound call, paid without a reservation. */
    WalletHistory charged(CallId call, CallCharge charge) {
        return charged(call, charge, null, 0);
    }

    WalletHistory charged(CallId call, CallCharge charge, @Nullable String reservationId, long stillHeld) {
        var id = call.value();
        var entry = out(
                id,
                EntryKind.CALL_CHARGE,
                CostCategory.OUTBOUND_MINUTES,
                charge.minutesPaise(),
                id,
                charge,
                "revenue:outbound_minutes",
                WalletFixture.CALLED_AT);
        return then(new CallCharged(WALLET, ACCOUNT, call, CAMPAIGN, entry, reservationId, stillHeld));
    }

    WalletHistory fee(CallId call, CallCharge charge) {
        var id = call.value();
        var entry = out(
                id + ":fee",
                EntryKind.USAGE_CHARGE,
                CostCategory.INFRASTRUCTURE,
                charge.feePaise(),
                id,
                charge,
                "revenue:infrastructure",
                WalletFixture.CALLED_AT);
        return then(new UsageCharged(WALLET, ACCOUNT, CAMPAIGN, entry));
    }

    WalletHistory used(String entryId, long paise) {
        var entry = out(
                entryId,
                EntryKind.USAGE_CHARGE,
                CostCategory.AI_TRAINING,
                paise,
                "file_1",
                null,
                "revenue:ai_training",
                WalletFixture.CALLED_AT);
        return then(new UsageCharged(WALLET, ACCOUNT, null, entry));
    }

    /** Closes the books of {@code month} as they stand at this point of the history. */
    WalletHistory closed(YearMonth month) {
        return then(new BooksClosed(WALLET, ACCOUNT, month, balance, entries, head, postedAt));
    }

    List<WalletEvent> events() {
        return List.copyOf(events);
    }

    /** Keeps where the ledger stands and drops what led there. */
    void forget() {
        events.clear();
    }

    WalletEvent last() {
        return events.getLast();
    }

    Object[] last(int count) {
        return events.subList(events.size() - count, events.size()).toArray();
    }

    private LedgerEntry in(String entryId, EntryKind kind, long paise, String cause, String other) {
        var postings = List.of(new Posting(other, paise, 0), new Posting("wallet:wal_1", 0, paise));
        return add(entryId, kind, CostCategory.FUNDS, paise, cause, null, postings, postedAt);
    }

    private LedgerEntry out(
            String entryId,
            EntryKind kind,
            CostCategory category,
            long paise,
            String cause,
            @Nullable CallCharge charge,
            String other,
            Instant effectiveAt) {
        var postings = List.of(new Posting("wallet:wal_1", paise, 0), new Posting(other, 0, paise));
        return add(entryId, kind, category, -paise, cause, charge, postings, effectiveAt);
    }

    private LedgerEntry add(
            String entryId,
            EntryKind kind,
            CostCategory category,
            long amount,
            String cause,
            @Nullable CallCharge charge,
            List<Posting> postings,
            Instant effectiveAt) {
        balance += amount;
        entries++;
        var entry = LedgerChain.seal(new LedgerEntry(
                entryId,
                entries,
                kind,
                category,
                amount,
                balance,
                cause,
                charge,
                postings,
                effectiveAt,
                postedAt,
                head,
                ""));
        head = entry.hash();
        return entry;
    }
}
