package ai.voiceagent.query.wallet;

import ai.voiceagent.events.wallet.EntryKind;
import ai.voiceagent.platform.web.Pagination;
import ai.voiceagent.projection.wallet.LedgerEntries;
import ai.voiceagent.projection.wallet.LedgerIndex;
import ai.voiceagent.projection.wallet.OpenTopUp;
import ai.voiceagent.projection.wallet.TopUpLists;
import ai.voiceagent.projection.wallet.TopUpStatus;
import ai.voiceagent.projection.wallet.TopUpViews;
import ai.voiceagent.projection.wallet.WalletView;
import ai.voiceagent.query.shared.Days;
import ai.voiceagent.query.shared.Zones;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The history of a wallet, latest first: the ledger, and among its entries the top-ups that are processing or failed. Each of
 * these knows how long the ledger was when it was asked for, so any page is found by arithmetic.
 */
@Component
public class WalletHistory {

    private static final int AT_ONCE = 500;

    private final Wallets wallets;
    private final LedgerSearch search;
    private final LedgerEntries entries;
    private final LedgerIndex index;
    private final TopUpViews topUps;
    private final TopUpLists topUpLists;
    private final Zones zones;

    WalletHistory(
            Wallets wallets,
            LedgerSearch search,
            LedgerEntries entries,
            LedgerIndex index,
            TopUpViews topUps,
            TopUpLists topUpLists,
            Zones zones) {
        this.wallets = wallets;
        this.search = search;
        this.entries = entries;
        this.index = index;
        this.topUps = topUps;
        this.topUpLists = topUpLists;
        this.zones = zones;
    }

    /** A page of the history, and where it stands. */
    public record Page(List<TransactionShown> transactions, Pagination pagination) {}

    /** What of the history is wanted: null for every type or status. */
    public record Wanted(@Nullable EntryKind type, @Nullable TopUpStatus status, Days days) {

        /** Whether entries of the ledger are: they are all completed. */
        boolean lines() {
            return status == null || status == TopUpStatus.COMPLETED;
        }

        boolean openTopUps() {
            return status != TopUpStatus.COMPLETED && (type == null || type == EntryKind.TOPUP);
        }
    }

    public Page page(String accountId, Wanted wanted, int page, int limit) {
        Pagination.require(page, limit);
        var wallet = wallets.of(accountId);
        var zone = zones.of(accountId);
        var merged = merged(wallet, wanted, zone);
        var places = merged.places((page - 1L) * limit, limit);
        return new Page(show(wallet, wanted.type(), places, zone), Pagination.of(page, limit, merged.total()));
    }

    /** Passes on all that is wanted, latest first, some hundred at a time in memory. */
    public void each(String accountId, Wanted wanted, Consumer<TransactionShown> consumer) {
        var wallet = wallets.of(accountId);
        var zone = zones.of(accountId);
        var merged = merged(wallet, wanted, zone);
        for (long offset = 0; offset < merged.total(); offset += AT_ONCE) {
            show(wallet, wanted.type(), merged.places(offset, AT_ONCE), zone).forEach(consumer);
        }
    }

    private MergedHistory merged(WalletView wallet, Wanted wanted, ZoneId zone) {
        return new MergedHistory(
                wanted.lines() ? lines(wallet, wanted.type(), wanted.days(), zone) : new Stretch(0, 0),
                wanted.openTopUps() ? ranks(wallet, wanted, zone) : List.of());
    }

    private Stretch lines(WalletView wallet, @Nullable EntryKind type, Days days, ZoneId zone) {
        var first = search.before(wallet, days.start(zone));
        var last = search.before(wallet, days.end(zone));
        return type == null
                ? new Stretch(first, last)
                : new Stretch(search.ofKind(wallet, type, first), search.ofKind(wallet, type, last));
    }

    private List<MergedHistory.Ranked> ranks(WalletView wallet, Wanted wanted, ZoneId zone) {
        return open(wallet, wanted.status()).stream()
                .filter(topUp ->
                        wanted.days().contains(topUp.requestedAt().atZone(zone).toLocalDate()))
                .map(topUp -> ranked(topUp, wanted.type()))
                .toList();
    }

    private List<OpenTopUp> open(WalletView wallet, @Nullable TopUpStatus status) {
        var all = topUpLists.open(wallet);
        if (status == null) return all;
        var known = topUps.findAll(all.stream().map(OpenTopUp::topUpId).toList());
        return all.stream()
                .filter(topUp -> known.containsKey(topUp.topUpId())
                        && known.get(topUp.topUpId()).status() == status)
                .toList();
    }

    private static MergedHistory.Ranked ranked(OpenTopUp topUp, @Nullable EntryKind type) {
        return new MergedHistory.Ranked(topUp.topUpId(), type == null ? topUp.entriesBefore() : topUp.topUpsBefore());
    }

    private List<TransactionShown> show(
            WalletView wallet, @Nullable EntryKind type, List<MergedHistory.Place> places, ZoneId zone) {
        var positions = places.stream()
                .filter(place -> place.topUpId() == null)
                .map(MergedHistory.Place::position)
                .toList();
        var sequences = type == null
                ? positions
                : index.sequences(
                        wallet.walletId(),
                        type,
                        positions.stream().map(position -> position - 1).toList());
        var lines = entries.findAll(wallet.walletId(), sequences).iterator();
        var ids = places.stream()
                .map(MergedHistory.Place::topUpId)
                .filter(Objects::nonNull)
                .toList();
        var open = topUps.findAll(ids);
        var shown = new ArrayList<TransactionShown>(places.size());
        for (var place : places) {
            var topUp = place.topUpId() == null ? null : open.get(place.topUpId());
            if (topUp != null) shown.add(TransactionShown.of(topUp, zone));
            else if (lines.hasNext()) shown.add(TransactionShown.of(lines.next(), zone));
        }
        return shown;
    }

    /** Consecutive lines: those after the first {@code from}, up to number {@code to}. */
    record Stretch(long from, long to) {

        long length() {
            return Math.max(0, to - from);
        }

        /** How many of the lines come after number {@code line}. */
        long after(long line) {
            return Math.max(0, to - Math.max(from, line));
        }
    }
}
