package ai.voiceagent.query.dashboard;

import ai.voiceagent.platform.clickhouse.ClickHouse;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers the dashboard's questions about one account; every answer says which position of the event log it shows. */
@Component
public class Dashboard {

    private static final int WEEKS = 8;

    private final ClickHouse clickHouse;

    public Dashboard(ClickHouse clickHouse) {
        this.clickHouse = clickHouse;
    }

    public Overview overview(String accountId, Period period) {
        return overview(accountId, period, null);
    }

    /** With {@code then}, what it would have answered at that instant; this holds for all four. */
    public Overview overview(String accountId, Period period, @Nullable Instant then) {
        var days = days(accountId, period.shown(), then);
        return Overview.of(days.sum(period.shown()), period, days.asOf());
    }

    public Metrics metrics(String accountId, Period period) {
        return metrics(accountId, period, null);
    }

    public Metrics metrics(String accountId, Period period, @Nullable Instant then) {
        var days = days(accountId, period.whole(), then);
        var later = RawOverview.of(days.sum(period.later()));
        var earlier = RawOverview.of(days.sum(period.earlier()));
        var growth = Metrics.Growth.of(later, earlier);
        return new Metrics(
                Overview.of(days.sum(period.shown()), period, days.asOf()),
                new Metrics.Comparison(period.later(), period.earlier(), growth, later, earlier),
                days.rows(period));
    }

    public Dispositions dispositions(String accountId, Period period) {
        return dispositions(accountId, period, null);
    }

    public Dispositions dispositions(String accountId, Period period, @Nullable Instant then) {
        var weeks = period.weeks(WEEKS + 1);
        var days = days(accountId, period.whole().from(weeks.getFirst().from()), then);
        return Dispositions.of(
                days.sum(period.shown()).calls().outcomes(),
                days.sum(period.later()).calls().outcomes(),
                days.sum(period.earlier()).calls().outcomes(),
                weeks(days, weeks),
                Days.of(period),
                days.asOf());
    }

    public CostAllocation costAllocation(String accountId, Period period) {
        return costAllocation(accountId, period, null);
    }

    public CostAllocation costAllocation(String accountId, Period period, @Nullable Instant then) {
        var days = days(accountId, period.shown(), then);
        return CostAllocation.of(days.sum(period.shown()).spend(), Days.of(period), days.asOf());
    }

    private static List<Dispositions.Week> weeks(DaySeries days, List<DateRange> weeks) {
        var outcomes =
                weeks.stream().map(week -> days.sum(week).calls().outcomes()).toList();
        return IntStream.range(1, weeks.size())
                .mapToObj(i -> Dispositions.Week.of(weeks.get(i), outcomes.get(i), outcomes.get(i - 1)))
                .toList();
    }

    private DaySeries days(String accountId, DateRange range, @Nullable Instant then) {
        var question = then == null ? new FiguresByDay(accountId, range) : new FiguresAsOf(accountId, range, then);
        var rows = clickHouse.ask(question);
        return DaySeries.of(rows, rows.isEmpty() ? position() : rows.getFirst().asOf());
    }

    private long position() {
        return clickHouse.ask(new Progress()).getFirst();
    }
}
