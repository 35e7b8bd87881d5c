package ai.voiceagent.query.reconciliation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** The books of the three sources side by side, as of a position of the event log. */
record Comparison(Span span, long position, Books events, Books readModel, Books analytics, List<WrongSum> wrongSums) {

    private static final int MOST_DAYS = 31;

    boolean equal() {
        return events.equals(readModel) && events.equals(analytics) && wrongSums.isEmpty();
    }

    /** The first days on which calls, and on which charges or postings differ. */
    Suspects suspects() {
        return new Suspects(
                first(differing(DayBook::calls)), first(differing(day -> List.of(day.charges(), day.ledger()))));
    }

    /** Differences that no single call or entry explains. */
    List<Difference> figures() {
        var figures = new ArrayList<Difference>();
        figure(figures, "openingBalancePaise", Books::openingPaise);
        figure(figures, "closingBalancePaise", Books::closingPaise);
        wrongSums.forEach(wrong -> figures.add(Difference.of(wrong)));
        var days = differing(Function.identity());
        if (days.size() > MOST_DAYS) {
            figures.add(Difference.of("days that differ, of which " + MOST_DAYS + " were looked into", days.size()));
        }
        return figures;
    }

    private void figure(List<Difference> figures, String what, Function<Books, Long> of) {
        var said = new Said<>(of.apply(events), of.apply(readModel), of.apply(analytics));
        if (!said.agreed()) figures.add(Difference.of(what, said));
    }

    private Set<LocalDate> differing(Function<DayBook, ?> part) {
        var days = new TreeSet<>(events.differing(readModel, part));
        days.addAll(events.differing(analytics, part));
        return days;
    }

    private static Set<LocalDate> first(Set<LocalDate> days) {
        return new TreeSet<>(days.stream().limit(MOST_DAYS).toList());
    }
}
