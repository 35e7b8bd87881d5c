package ai.voiceagent.query.dashboard;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The days of an account on which there was anything, and the position of the event log that they show. */
record DaySeries(TreeMap<LocalDate, DayFigures> days, long asOf) {

    static DaySeries of(List<DayFigures> rows, long asOf) {
        return new DaySeries(
                new TreeMap<>(rows.stream().collect(Collectors.toMap(DayFigures::day, Function.identity()))), asOf);
    }

    Figures sum(DateRange range) {
        return days.subMap(range.from(), true, range.to(), true).values().stream()
                .map(DayFigures::figures)
                .reduce(Figures.NONE, Figures::plus);
    }

    /** Every day of the period, or for everything every day from the first with anything on it to the last. */
    List<SeriesRow> rows(Period period) {
        return daysOf(period)
                .map(day ->
                        SeriesRow.of(day, days.containsKey(day) ? days.get(day).figures() : Figures.NONE))
                .toList();
    }

    private Stream<LocalDate> daysOf(Period period) {
        if (period.name() != Period.Name.TOTAL) return period.shown().days();
        return days.isEmpty() ? Stream.of() : new DateRange(days.firstKey(), days.lastKey()).days();
    }
}
