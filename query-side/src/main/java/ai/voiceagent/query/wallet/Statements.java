package ai.voiceagent.query.wallet;

import ai.voiceagent.events.wallet.EntryKind;
import ai.voiceagent.events.wallet.LedgerEntry;
import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.projection.account.AccountView;
import ai.voiceagent.projection.account.AccountViews;
import ai.voiceagent.projection.wallet.LedgerEntries;
import ai.voiceagent.projection.wallet.LedgerEntryView;
import ai.voiceagent.projection.wallet.RefundVouchers;
import ai.voiceagent.projection.wallet.TopUpViews;
import ai.voiceagent.projection.wallet.WalletView;
import ai.voiceagent.query.export.Download;
import ai.voiceagent.query.shared.Zones;
import java.io.OutputStream;
import java.time.Clock;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.springframework.stereotype.Component;

/** Writes the statement of a month: every entry of the ledger in it, some hundred at a time in memory. */
@Component
public class Statements {

    private static final int AT_ONCE = 500;

    private final Wallets wallets;
    private final LedgerSearch search;
    private final LedgerEntries entries;
    private final TopUpViews topUps;
    private final RefundVouchers refunds;
    private final AccountViews accounts;
    private final Zones zones;
    private final Clock clock;

    Statements(
            Wallets wallets,
            LedgerSearch search,
            LedgerEntries entries,
            TopUpViews topUps,
            RefundVouchers refunds,
            AccountViews accounts,
            Zones zones,
            Clock clock) {
        this.wallets = wallets;
        this.search = search;
        this.entries = entries;
        this.topUps = topUps;
        this.refunds = refunds;
        this.accounts = accounts;
        this.zones = zones;
        this.clock = clock;
    }

    /** The statement of {@code month} where the account is; of the month at hand, as far as it is over. */
    public Download of(String accountId, YearMonth month) {
        var wallet = wallets.of(accountId);
        var zone = zones.of(accountId);
        var now = clock.instant();
        if (month.isBefore(YearMonth.from(wallet.openedAt().atZone(zone)))
                || month.isAfter(YearMonth.from(now.atZone(zone)))) {
            throw Rejection.notFound("statement of", month.toString());
        }
        var from = month.atDay(1).atStartOfDay(zone).toInstant();
        var to = month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
        var first = search.before(wallet, from);
        var last = search.before(wallet, to);
        var holder = accounts.find(accountId).map(AccountView::name).orElse(accountId);
        var head = new StatementPdf.Head(
                month,
                wallet.walletId(),
                holder,
                zone,
                standing(wallet, first),
                standing(wallet, last),
                to.isAfter(now) ? now : null);
        return new Download("statement-" + month + ".pdf", Download.PDF, out -> write(wallet.walletId(), head, out));
    }

    private void write(String walletId, StatementPdf.Head head, OutputStream out) {
        try (var statement = new StatementPdf(head)) {
            var last = head.closing().entries();
            for (long from = head.opening().entries() + 1; from <= last; from += AT_ONCE) {
                var to = Math.min(from + AT_ONCE - 1, last);
                var lines = entries.findAll(
                        walletId, LongStream.rangeClosed(from, to).boxed().toList());
                var receipts = receipts(lines);
                for (var line : lines)
                    statement.add(line, receipts.get(line.entry().entryId()));
            }
            statement.write(out);
        }
    }

    private Map<String, String> receipts(List<LedgerEntryView> lines) {
        var paid = ids(lines, EntryKind.TOPUP);
        var serials = new LinkedHashMap<String, String>();
        topUps.findAll(paid).forEach((id, topUp) -> {
            if (topUp.receipt() != null) serials.put(id, topUp.receipt().serial());
        });
        var refunded = ids(lines, EntryKind.REFUND);
        refunds.findAll(refunded)
                .forEach((id, refund) -> serials.put(id, refund.voucher().serial()));
        return serials;
    }

    private static List<String> ids(List<LedgerEntryView> lines, EntryKind kind) {
        return lines.stream()
                .map(LedgerEntryView::entry)
                .filter(entry -> entry.kind() == kind)
                .map(LedgerEntry::entryId)
                .toList();
    }

    private StatementPdf.Standing standing(WalletView wallet, long entry) {
        return entries.find(wallet.walletId(), entry)
                .map(LedgerEntryView::entry)
                .map(at -> new StatementPdf.Standing(at.sequence(), at.balanceAfterPaise(), at.hash()))
                .orElse(StatementPdf.Standing.EMPTY);
    }
}
