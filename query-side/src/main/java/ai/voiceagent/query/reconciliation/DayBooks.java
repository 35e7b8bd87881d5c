package ai.voiceagent.query.reconciliation;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Days being counted up, in any order. */
final class DayBooks {

    private final NavigableMap<LocalDate, DayBook> days = new TreeMap<>();

    void add(LocalDate day, DayBook more) {
        days.merge(day, more, DayBook::plus);
    }

    void add(LocalDate day, CallBook calls) {
        add(day, DayBook.of(calls));
    }

    /** Counts an entry on the day of its cause and on the day of its posting. */
    void add(EntryLine line) {
        if (line.charge()) add(line.day(), DayBook.of(ChargeBook.of(line)));
        add(line.postedDay(), DayBook.of(LedgerBook.of(line)));
    }

    /** The days of a period, and the balances at its ends as the entries say. */
    Books of(Span span) {
        var within = new TreeMap<>(days.subMap(span.from(), true, span.to(), true));
        return new Books(
                within, balanceBefore(span.from()), balanceBefore(span.to().plusDays(1)));
    }

    private long balanceBefore(LocalDate day) {
        return days.headMap(day, false).values().stream()
                .map(DayBook::ledger)
                .reduce(LedgerBook.EMPTY, LedgerBook::plus)
                .balancePaise();
    }
}
