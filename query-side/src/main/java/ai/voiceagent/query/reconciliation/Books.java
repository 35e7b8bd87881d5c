package ai.voiceagent.query.reconciliation;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** What one source says about a period: day by day, and the balance before and after it. */
record Books(NavigableMap<LocalDate, DayBook> days, long openingPaise, long closingPaise) {

    /** The days on which {@code part} of the two differ. */
    Set<LocalDate> differing(Books other, Function<DayBook, ?> part) {
        var all = new TreeSet<>(days.keySet());
        all.addAll(other.days.keySet());
        all.removeIf(day -> part.apply(on(day)).equals(part.apply(other.on(day))));
        return all;
    }

    Totals totals() {
        var all = days.values().stream().reduce(DayBook.EMPTY, DayBook::plus);
        return new Totals(
                all.calls().calls(),
                all.calls().seconds(),
                all.charges().paise(),
                all.ledger().movementPaise(),
                openingPaise,
                closingPaise);
    }

    DayBook on(LocalDate day) {
        return days.getOrDefault(day, DayBook.EMPTY);
    }
}
