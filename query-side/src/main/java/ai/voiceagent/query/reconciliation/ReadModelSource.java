package ai.voiceagent.query.reconciliation;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.WalletId;
import ai.voiceagent.projection.call.BookedCall;
import ai.voiceagent.projection.call.CallViews;
import ai.voiceagent.projection.wallet.BookedEntry;
import ai.voiceagent.projection.wallet.LedgerEntries;
import ai.voiceagent.projection.wallet.WalletView;
import ai.voiceagent.projection.wallet.WalletViews;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** MongoDB as a source: the calls, the ledger, and the balance that the panel shows. */
@Component
class ReadModelSource implements Source {

    private final CallViews calls;
    private final LedgerEntries entries;
    private final WalletViews wallets;

    ReadModelSource(CallViews calls, LedgerEntries entries, WalletViews wallets) {
        this.calls = calls;
        this.entries = entries;
        this.wallets = wallets;
    }

    /** The closing balance is the wallet's own, unless its ledger goes on after the period. */
    @Override
    public Books books(Span span) {
        var days = new DayBooks();
        var last = new LocalDate[] {LocalDate.MIN};
        eachCall(span, span.from(), span.to(), line -> days.add(line.day(), CallBook.of(line)));
        eachEntry(span, line -> {
            days.add(line);
            if (line.postedDay().isAfter(last[0])) last[0] = line.postedDay();
        });
        var books = days.of(span);
        if (last[0].isAfter(span.to())) return books;
        var balance = wallets.find(wallet(span)).map(WalletView::balancePaise).orElse(0L);
        return new Books(books.days(), books.openingPaise(), balance);
    }

    @Override
    public Lines lines(Span span, Suspects suspects) {
        var found = new Lines(new HashMap<>(), new HashMap<>());
        if (!suspects.callDays().isEmpty()) {
            var days = new TreeSet<>(suspects.callDays());
            eachCall(span, days.first(), days.last(), line -> {
                if (suspects.has(line)) found.calls().put(line.callId(), line);
            });
        }
        if (!suspects.entryDays().isEmpty()) {
            eachEntry(span, line -> {
                if (suspects.has(line)) found.entries().put(line.entryId(), line);
            });
        }
        return found;
    }

    private void eachCall(Span span, LocalDate from, LocalDate to, Consumer<CallLine> consumer) {
        var begin = from.atStartOfDay(span.zone()).toInstant();
        var end = to.plusDays(1).atStartOfDay(span.zone()).toInstant();
        calls.each(span.accountId(), begin, end, call -> consumer.accept(line(call, span)));
    }

    private void eachEntry(Span span, Consumer<EntryLine> consumer) {
        entries.each(wallet(span), entry -> consumer.accept(line(entry, span)));
    }

    private static String wallet(Span span) {
        return WalletId.of(new AccountId(span.accountId())).value();
    }

    private static CallLine line(BookedCall call, Span span) {
        return new CallLine(
                call.callId(),
                LocalDate.ofInstant(call.startedAt(), span.zone()),
                call.over(),
                call.seconds(),
                call.rated(),
                call.paise());
    }

    private static EntryLine line(BookedEntry entry, Span span) {
        return new EntryLine(
                entry.entryId(),
                entry.sequence(),
                entry.category(),
                entry.amountPaise(),
                entry.balanceAfterPaise(),
                entry.hash(),
                LocalDate.ofInstant(entry.effectiveAt(), span.zone()),
                LocalDate.ofInstant(entry.postedAt(), span.zone()));
    }
}
