package ai.voiceagent.projection.wallet;

import ai.voiceagent.events.wallet.BillingDetails;
import ai.voiceagent.events.wallet.BillingDetailsGiven;
import ai.voiceagent.events.wallet.BooksClosed;
import ai.voiceagent.events.wallet.CallCharged;
import ai.voiceagent.events.wallet.EntryKind;
import ai.voiceagent.events.wallet.FundsReserved;
import ai.voiceagent.events.wallet.LedgerEntry;
import ai.voiceagent.events.wallet.LedgerEvent;
import ai.voiceagent.events.wallet.ReceiptIssued;
import ai.voiceagent.events.wallet.RefundVoucherIssued;
import ai.voiceagent.events.wallet.ReservationExtended;
import ai.voiceagent.events.wallet.ReservationReleased;
import ai.voiceagent.events.wallet.TopUpFailed;
import ai.voiceagent.events.wallet.TopUpRequested;
import ai.voiceagent.events.wallet.WalletEvent;
import ai.voiceagent.events.wallet.WalletOpened;
import ai.voiceagent.projection.shared.VersionedView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is in a wallet, and what of it is held. {@code entries} is the length of its ledger, {@code entriesByKind} how many
 * of each kind that is, {@code topUps} how many top-ups were ever asked for, {@code headHash} the hash of the last entry.
 */
public record WalletView(
        String walletId,
        String accountId,
        Instant openedAt,
        long balancePaise,
        List<Held> held,
        long entries,
        Map<EntryKind, Long> entriesByKind,
        long topUps,
        String headHash,
        @Nullable BillingDetails billing,
        long version)
        implements VersionedView {

    static WalletView empty(String walletId) {
        return new WalletView(
                walletId, "", Instant.EPOCH, 0, List.of(), 0, Map.of(), 0, LedgerEntry.GENESIS, null, NOTHING);
    }

    /** What is held for calls and imports under way, in paise. */
    public long reservedPaise() {
        return held.stream().mapToLong(Held::amountPaise).sum();
    }

    /** What may be spent, in paise. */
    public long availablePaise() {
        return balancePaise - reservedPaise();
    }

    /** How many entries of {@code kind} the ledger has. */
    public long entries(EntryKind kind) {
        return entriesByKind.getOrDefault(kind, 0L);
    }

    WalletView after(WalletEvent event, long sequence) {
        return switch (event) {
            case WalletOpened opened ->
                new WalletView(
                        walletId,
                        opened.accountId().value(),
                        opened.openedAt(),
                        0,
                        List.of(),
                        0,
                        Map.of(),
                        0,
                        LedgerEntry.GENESIS,
                        null,
                        sequence);
            case TopUpRequested requested -> with(held, topUps + 1, sequence);
            case TopUpFailed failed -> with(held, topUps, sequence);
            case ReceiptIssued issued -> with(held, topUps, sequence);
            case RefundVoucherIssued issued -> with(held, topUps, sequence);
            case BillingDetailsGiven given -> with(held, topUps, given.details(), sequence);
            case FundsReserved reserved ->
                with(holding(reserved.reservationId(), reserved.amountPaise(), reserved.expiresAt()), topUps, sequence);
            case ReservationExtended extended ->
                with(holding(extended.reservationId(), extended.amountPaise(), extended.expiresAt()), topUps, sequence);
            case ReservationReleased released -> with(without(released.reservationId()), topUps, sequence);
            case BooksClosed closed -> with(held, topUps, sequence);
            case CallCharged charged -> with(charged.entry(), stillHeld(charged), sequence);
            case LedgerEvent moved -> with(moved.entry(), held, sequence);
        };
    }

    private List<Held> stillHeld(CallCharged charged) {
        var used = charged.reservationId();
        if (used == null) return held;
        if (charged.stillHeldPaise() == 0) return without(used);
        var expiresAt = held.stream()
                .filter(each -> each.reservationId().equals(used))
                .map(Held::expiresAt)
                .findFirst();
        return expiresAt.map(at -> holding(used, charged.stillHeldPaise(), at)).orElse(held);
    }

    private List<Held> holding(String reservationId, long amountPaise, Instant expiresAt) {
        var all = new ArrayList<>(without(reservationId));
        all.add(new Held(reservationId, amountPaise, expiresAt));
        return List.copyOf(all);
    }

    private List<Held> without(@Nullable String reservationId) {
        return held.stream()
                .filter(each -> !each.reservationId().equals(reservationId))
                .toList();
    }

    private WalletView with(LedgerEntry entry, List<Held> held, long sequence) {
        var kinds = new TreeMap<>(entriesByKind);
        kinds.merge(entry.kind(), 1L, Long::sum);
        return new WalletView(
                walletId,
                accountId,
                openedAt,
                entry.balanceAfterPaise(),
                held,
                entry.sequence(),
                kinds,
                topUps,
                entry.hash(),
                billing,
                sequence);
    }

    private WalletView with(List<Held> held, long topUps, long sequence) {
        return with(held, topUps, billing, sequence);
    }

    private WalletView with(List<Held> held, long topUps, @Nullable BillingDetails billing, long sequence) {
        return new WalletView(
                walletId,
                accountId,
                openedAt,
                balancePaise,
                held,
                entries,
                entriesByKind,
                topUps,
                headHash,
                billing,
                sequence);
    }
}
