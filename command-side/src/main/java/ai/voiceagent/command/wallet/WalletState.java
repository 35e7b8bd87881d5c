package ai.voiceagent.command.wallet;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.WalletId;
import ai.voiceagent.events.wallet.BillingDetails;
import ai.voiceagent.events.wallet.BillingDetailsGiven;
import ai.voiceagent.events.wallet.BonusGranted;
import ai.voiceagent.events.wallet.BonusReversed;
import ai.voiceagent.events.wallet.BooksClosed;
import ai.voiceagent.events.wallet.CallCharged;
import ai.voiceagent.events.wallet.FundsReserved;
import ai.voiceagent.events.wallet.LedgerEntry;
import ai.voiceagent.events.wallet.ReceiptIssued;
import ai.voiceagent.events.wallet.RefundVoucherIssued;
import ai.voiceagent.events.wallet.ReservationExtended;
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
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a wallet has to know for its decisions: a fold over its events. */
@JsonAutoDetect(
        fieldVisibility = Visibility.ANY,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
final class WalletState {

    private WalletId id;
    private AccountId accountId;
    private Ledger ledger = new Ledger();
    private Reservations reservations = new Reservations();
    private Map<String, TopUp> topUps = new HashMap<>();
    private EntryKeys keys = new EntryKeys();
    private ReceiptNumbers receipts = new ReceiptNumbers();
    private ReceiptNumbers refundVouchers = new ReceiptNumbers();
    private BillingDetails billing = BillingDetails.NONE;

    WalletId id() {
        return id;
    }

    AccountId accountId() {
        return accountId;
    }

    boolean belongsTo(AccountId account) {
        return account.equals(accountId);
    }

    Ledger ledger() {
        return ledger;
    }

    Reservations reservations() {
        return reservations;
    }

    EntryKeys keys() {
        return keys;
    }

    ReceiptNumbers receipts() {
        return receipts;
    }

    ReceiptNumbers refundVouchers() {
        return refundVouchers;
    }

    BillingDetails billing() {
        return billing;
    }

    Optional<TopUp> topUp(String topUpId) {
        return Optional.ofNullable(topUps.get(topUpId));
    }

    /** What can be spent: the balance without what is held. */
    long availablePaise() {
        return ledger.balancePaise() - reservations.totalPaise();
    }

    Instant time(Clock clock) {
        return ledger.time(clock);
    }

    LedgerEntry entry(Movement movement, Instant now) {
        return ledger.entry(id, movement, now);
    }

    int rememberedKeys() {
        return keys.size();
    }

    void on(WalletEvent event) {
        switch (event) {
            case WalletOpened opened -> open(opened);
            case TopUpRequested requested -> topUps.put(requested.topUpId(), TopUp.of(requested));
            case TopUpFailed failed -> topUps.computeIfPresent(failed.topUpId(), (id, topUp) -> topUp.failed());
            case BillingDetailsGiven given -> billing = given.details();
            case ReceiptIssued issued -> {
                receipts.used(issued.financialYear(), issued.number());
                var tax = new Gst(issued.taxBasisPoints(), issued.intraState());
                topUps.computeIfPresent(issued.topUpId(), (id, topUp) -> topUp.taxed(tax));
            }
            case RefundVoucherIssued issued -> refundVouchers.used(issued.financialYear(), issued.number());
            case FundsReserved held -> reservations.hold(held.reservationId(), held.amountPaise(), held.expiresAt());
            case ReservationExtended held ->
                reservations.hold(held.reservationId(), held.amountPaise(), held.expiresAt());
            case ReservationReleased released -> reservations.drop(released.reservationId());
            case BooksClosed closed -> close(closed);
            case CallCharged charged -> charged(charged);
            case UsageCharged charged -> post(charged.entry());
            case WalletToppedUp paid -> {
                post(paid.entry());
                topUps.computeIfPresent(paid.topUpId(), (id, topUp) -> topUp.paid(paid.gatewayPaymentId()));
            }
            case WalletRefunded refunded -> {
                post(refunded.entry());
                var paise = -refunded.entry().amountPaise();
                topUps.computeIfPresent(refunded.topUpId(), (id, topUp) -> topUp.refunded(paise));
            }
            case TopUpChargedBack disputed -> {
                post(disputed.entry());
                var paise = disputed.entry().amountPaise();
                topUps.computeIfPresent(disputed.topUpId(), (id, topUp) -> topUp.chargedBack(paise));
            }
            case BonusGranted granted -> {
                post(granted.entry());
                var paise = granted.entry().amountPaise();
                if (granted.topUpId() != null)
                    topUps.computeIfPresent(granted.topUpId(), (id, topUp) -> topUp.bonus(paise));
            }
            case BonusReversed reversed -> {
                post(reversed.entry());
                var paise = -reversed.entry().amountPaise();
                topUps.computeIfPresent(reversed.topUpId(), (id, topUp) -> topUp.bonusTaken(paise));
            }
            case WalletAdjusted adjusted -> post(adjusted.entry());
        }
    }

    private void open(WalletOpened opened) {
        id = opened.walletId();
        accountId = opened.accountId();
        ledger.open(opened.openedAt());
    }

    private void charged(CallCharged charged) {
        post(charged.entry());
        if (charged.reservationId() != null) reservations.used(charged.reservationId(), charged.stillHeldPaise());
    }

    private void post(LedgerEntry entry) {
        ledger.append(entry);
        keys.remember(entry);
    }

    private void close(BooksClosed closed) {
        ledger.close(closed);
        keys.forgetBefore(closed.month());
        topUps.values().removeIf(topUp -> !topUp.matters(closed.month()));
    }
}
