package ai.voiceagent.query.wallet;

import ai.voiceagent.events.wallet.EntryKind;
import ai.voiceagent.platform.web.Pagination;
import ai.voiceagent.projection.wallet.LedgerEntries;
import ai.voiceagent.projection.wallet.LedgerIndex;
import ai.voiceagent.projection.wallet.OpenTopUp;
import ai.voiceagent.projection.wallet.TopUpLists;
import ai.voiceagent.projection.wallet.TopUpViews;
import ai.voiceagent.projection.wallet.WalletView;
import ai.voiceagent.query.shared.Days;
import ai.voiceagent.query.shared.Zones;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The history of a wallet, latest first: the ledger, and among its entries the top-ups that are processing or failed. Each of
 * these knows how long the ledger was when it was asked for, so any page is found by arithmetic.
 */
@Component
public class WalletHistory {

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

    public Page page(String accountId, @Nullable EntryKind type, Days days, int page, int limit) {
        Pagination.require(page, limit);
        var wallet = wallets.of(accountId);
        var zone = zones.of(accountId);
        var first = search.before(wallet, days.start(zone));
        var last = search.before(wallet, days.end(zone));
        var lines = type == null
                ? new Stretch(first, last)
                : new Stretch(search.ofKind(wallet, type, first), search.ofKind(wallet, type, last));
        var merged = new MergedHistory(lines, ranks(wallet, type, days, zone));
        var places = merged.places((page - 1L) * limit, limit);
        return new Page(show(wallet, type, places, zone), Pagination.of(page, limit, merged.total()));
    }

    private List<MergedHistory.Ranked> ranks(WalletView wallet, @Nullable EntryKind type, Days days, ZoneId zone) {
        if (type != null && type != EntryKind.TOPUP) return List.of();
        var ranks = new ArrayList<MergedHistory.Ranked>();
        for (var topUp : topUpLists.open(wallet)) {
            if (days.contains(topUp.requestedAt().atZone(zone).toLocalDate())) ranks.add(ranked(topUp, type));
        }
        return ranks;
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
