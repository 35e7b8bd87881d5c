package ai.voiceagent.test;

import ai.voiceagent.events.ratecard.CallCharge;
import ai.voiceagent.events.ratecard.RateCardVersion;
import ai.voiceagent.events.ratecard.Rating;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CallId;
import ai.voiceagent.events.shared.CampaignId;
import ai.voiceagent.events.shared.Direction;
import ai.voiceagent.events.shared.WalletId;
import ai.voiceagent.events.wallet.CallCharged;
import ai.voiceagent.events.wallet.CostCategory;
import ai.voiceagent.events.wallet.EntryKind;
import ai.voiceagent.events.wallet.FundsReserved;
import ai.voiceagent.events.wallet.LedgerAccounts;
import ai.voiceagent.events.wallet.LedgerChain;
import ai.voiceagent.events.wallet.LedgerEntry;
import ai.voiceagent.events.wallet.Posting;
import ai.voiceagent.events.wallet.ReservationReleased;
import ai.voiceagent.events.wallet.TopUpFailed;
import ai.voiceagent.events.wallet.TopUpRequested;
import ai.voiceagent.events.wallet.WalletAdjusted;
import ai.voiceagent.events.wallet.WalletOpened;
import ai.voiceagent.events.wallet.WalletToppedUp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Wallet events for tests: the events of one wallet with a ledger that holds, some time apart. */
public final class Ledgers {

    public static final AccountId ACCOUNT = new AccountId("acc_1");
    public static final WalletId WALLET = WalletId.of(ACCOUNT);

    private final Duration apart;
    private Instant now;
    private long sequence;
    private long balancePaise;
    private String head = LedgerEntry.GENESIS;

    public Ledgers(Instant start, Duration apart) {
        this.now = start;
        this.apart = apart;
    }

    public WalletOpened opened() {
        return new WalletOpened(WALLET, ACCOUNT, now);
    }

    public TopUpRequested requested(String topUpId, long paise) {
        return new TopUpRequested(WALLET, ACCOUNT, topUpId, paise, "sandbox", null, "usr_1", tick());
    }

    public TopUpFailed failed(String topUpId) {
        return new TopUpFailed(WALLET, ACCOUNT, topUpId, "declined", tick());
    }

    public WalletToppedUp toppedUp(String topUpId, long paise) {
        var entry =
                entry(topUpId, EntryKind.TOPUP, CostCategory.FUNDS, paise, LedgerAccounts.clearing("sandbox"), null);
        return new WalletToppedUp(WALLET, ACCOUNT, entry, topUpId, "pay_" + topUpId);
    }

    public FundsReserved reserved(String reservationId, long paise) {
        return new FundsReserved(WALLET, ACCOUNT, reservationId, paise, now.plus(Duration.ofHours(1)), tick());
    }

    public ReservationReleased released(String reservationId, long paise) {
        return new ReservationReleased(WALLET, ACCOUNT, reservationId, paise, "finished", tick());
    }

    public CallCharged charged(String callId, int talkSeconds) {
        return charged(callId, talkSeconds, null, 0);
    }

    public CallCharged charged(String callId, int talkSeconds, @Nullable String reservationId, long stillHeldPaise) {
        var charge = Rating.charge(RateCardVersion.DEFAULT, Direction.OUTBOUND, talkSeconds);
        var category = CostCategory.OUTBOUND_MINUTES;
        var entry = entry(
                callId,
                EntryKind.CALL_CHARGE,
                category,
                -charge.minutesPaise(),
                LedgerAccounts.revenue(category),
                charge);
        return new CallCharged(
                WALLET, ACCOUNT, new CallId(callId), new CampaignId("OUT1"), entry, reservationId, stillHeldPaise);
    }

    public WalletAdjusted adjusted(String entryId, long paise) {
        var entry = entry(entryId, EntryKind.ADJUSTMENT, CostCategory.FUNDS, paise, LedgerAccounts.ADJUSTMENTS, null);
        return new WalletAdjusted(WALLET, ACCOUNT, entry, "goodwill", "usr_operator");
    }

    /** The time of the last event. */
    public Instant now() {
        return now;
    }

    public long balancePaise() {
        return balancePaise;
    }

    public String head() {
        return head;
    }

    private LedgerEntry entry(
            String id, EntryKind kind, CostCategory category, long paise, String other, @Nullable CallCharge charge) {
        var wallet = LedgerAccounts.wallet(WALLET);
        var postings = paise < 0
                ? List.of(Posting.debit(wallet, -paise), Posting.credit(other, -paise))
                : List.of(Posting.debit(other, paise), Posting.credit(wallet, paise));
        balancePaise += paise;
        var at = tick();
        var entry = LedgerChain.seal(new LedgerEntry(
                id, ++sequence, kind, category, paise, balancePaise, id, charge, postings, at, at, head, ""));
        head = entry.hash();
        return entry;
    }

    private Instant tick() {
        now = now.plus(apart);
        return now;
    }
}
