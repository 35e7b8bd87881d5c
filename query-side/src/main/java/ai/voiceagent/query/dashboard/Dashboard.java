package ai.voiceagent.query.dashboard;

import ai.voiceagent.platform.clickhouse.ClickHouse;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Answers the dashboard's questions about one account; every answer says which position of the event log it shows. */
@Component
public class Dashboard {

    private final ClickHouse clickHouse;

    public Dashboard(ClickHouse clickHouse) {
        this.clickHouse = clickHouse;
    }

    public Overview overview(String accountId, Period period) {
        var days = days(accountId, period.shown());
        return Overview.of(days.sum(period.shown()), period, days.asOf());
    }

    public Metrics metrics(String accountId, Period period) {
        var days = days(accountId, period.whole());
        var later = RawOverview.of(days.sum(period.later()));
        var earlier = RawOverview.of(days.sum(period.earlier()));
        var growth = Metrics.Growth.of(later, earlier);
        return new Metrics(
                Overview.of(days.sum(period.shown()), period, days.asOf()),
                new Metrics.Comparison(period.later(), period.earlier(), growth, later, earlier),
                days.rows(period));
    }

    public Dispositions dispositions(String accountId, Period period) {
        var days = days(accountId, period.whole());
        return Dispositions.of(
                days.sum(period.shown()).calls().outcomes(),
                days.sum(period.later()).calls().outcomes(),
                days.sum(period.earlier()).calls().outcomes(),
                Days.of(period),
                days.asOf());
    }

    /** What {@link #dispositions} would have answered at {@code then}, however calls were classified since. */
    public Dispositions dispositionsAsOf(String accountId, Period period, Instant then) {
        var asOf = position();
        return Dispositions.of(
                outcomes(accountId, period.shown(), then),
                outcomes(accountId, period.later(), then),
                outcomes(accountId, period.earlier(), then),
                Days.of(period),
                asOf);
    }

    public CostAllocation costAllocation(String accountId, Period period) {
        var days = days(accountId, period.shown());
        return CostAllocation.of(days.sum(period.shown()).spend(), Days.of(period), days.asOf());
    }

    private DaySeries days(String accountId, DateRange range) {
        var rows = clickHouse.ask(new FiguresByDay(accountId, range));
        return DaySeries.of(rows, rows.isEmpty() ? position() : rows.getFirst().asOf());
    }

    private Outcomes outcomes(String accountId, DateRange range, Instant then) {
        return clickHouse.ask(new OutcomesAsOf(accountId, range, then)).getFirst();
    }

    private long position() {
        return clickHouse.ask(new Progress()).getFirst();
    }
}
