package ai.voiceagent.query.report;

import ai.voiceagent.query.dashboard.SeriesRow;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** The days of a report, put together to weeks or months when they are too many to be drawn one by one. */
record Bars(Step step, List<SeriesRow> rows) {

    private static final int MOST = 45;
    private static final int DAYS_OF_WEEK = 7;

    /** How many days a bar stands for. */
    enum Step {
        DAY("Day", "d MMM"),
        WEEK("Week from", "d MMM yyyy"),
        MONTH("Month", "MMM yyyy");

        private final String header;
        private final DateTimeFormatter format;

        Step(String header, String format) {
            this.header = header;
            this.format = DateTimeFormatter.ofPattern(format, Locale.ENGLISH);
        }

        String header() {
            return header;
        }

        LocalDate beginning(LocalDate day) {
            return switch (this) {
                case DAY -> day;
                case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                case MONTH -> day.withDayOfMonth(1);
            };
        }
    }

    static Bars of(List<SeriesRow> days) {
        var step = days.size() <= MOST ? Step.DAY : days.size() <= MOST * DAYS_OF_WEEK ? Step.WEEK : Step.MONTH;
        var sums = new TreeMap<LocalDate, SeriesRow>();
        for (var day : days) {
            var begin = step.beginning(day.day());
            sums.merge(begin, day.on(begin), SeriesRow::plus);
        }
        return new Bars(step, List.copyOf(sums.values()));
    }

    List<String> labels() {
        return rows.stream().map(row -> step.format.format(row.day())).toList();
    }

    List<Long> values(ToLongFunction<SeriesRow> figure) {
        return rows.stream().map(figure::applyAsLong).toList();
    }
}
