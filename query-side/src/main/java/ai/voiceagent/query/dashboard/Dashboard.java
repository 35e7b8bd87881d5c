package ai.voiceagent.query.dashboard;

import ai.voiceagent.platform.clickhouse.ClickHouse;
import ai.voiceagent.platform.clickhouse.SqlQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Answers the dashboard's questions about one account; every answer says which position of the event log it shows. */
@Component
public class Dashboard {

    private final ClickHouse clickHouse;

    public Dashboard(ClickHouse clickHouse) {
        this.clickHouse = clickHouse;
    }

    public Overview overview(String accountId, Period period) {
        var asOf = position();
        return Overview.of(calls(accountId, period.shown()), spend(accountId, period.shown()), period, asOf);
    }

    public Metrics metrics(String accountId, Period period) {
        var overview = overview(accountId, period);
        var later = period.later().equals(period.shown()) ? overview.raw() : raw(accountId, period.later());
        var earlier = raw(accountId, period.earlier());
        return new Metrics(
                overview,
                new Metrics.Comparison(
                        period.later(), period.earlier(), Metrics.Growth.of(later, earlier), later, earlier),
                series(accountId, period));
    }

    public Dispositions dispositions(String accountId, Period period) {
        var asOf = position();
        return Dispositions.of(
                calls(accountId, period.shown()).outcomes(),
                calls(accountId, period.later()).outcomes(),
                calls(accountId, period.earlier()).outcomes(),
                Days.of(period),
                asOf);
    }

    /** What {@link #dispositions} would have answered at {@code then}, however calls were classified since. */
    public Dispositions dispositionsAsOf(String accountId, Period period, Instant then) {
        var asOf = position();
        return Dispositions.of(
                one(new OutcomesAsOf(accountId, period.shown(), then)),
                one(new OutcomesAsOf(accountId, period.later(), then)),
                one(new OutcomesAsOf(accountId, period.earlier(), then)),
                Days.of(period),
                asOf);
    }

    public CostAllocation costAllocation(String accountId, Period period) {
        var asOf = position();
        return CostAllocation.of(spend(accountId, period.shown()), Days.of(period), asOf);
    }

    /** Every day of the period, or for everything every day from the first with anything on it to the last. */
    private List<SeriesRow> series(String accountId, Period period) {
        var rows = new TreeMap<LocalDate, SeriesRow>();
        for (var row : clickHouse.ask(new CallsPerDay(accountId, period.shown()))) rows.put(row.day(), row);
        for (var row : clickHouse.ask(new SpendPerDay(accountId, period.shown()))) {
            rows.merge(row.day(), row, (calls, spend) -> calls.withSpend(spend.spendPaise()));
        }
        return days(period, rows)
                .map(day -> rows.getOrDefault(day, SeriesRow.nothingOn(day)))
                .toList();
    }

    private static Stream<LocalDate> days(Period period, TreeMap<LocalDate, SeriesRow> rows) {
        if (period.name() != Period.Name.TOTAL) return period.shown().days();
        return rows.isEmpty() ? Stream.of() : new DateRange(rows.firstKey(), rows.lastKey()).days();
    }

    private RawOverview raw(String accountId, DateRange range) {
        return RawOverview.of(calls(accountId, range), spend(accountId, range));
    }

    private CallFigures calls(String accountId, DateRange range) {
        return one(new CallTotals(accountId, range));
    }

    private SpendFigures spend(String accountId, DateRange range) {
        return one(new SpendByCategory(accountId, range));
    }

    private long position() {
        return one(new Progress());
    }

    private <T> T one(SqlQuery<T> query) {
        return clickHouse.ask(query).getFirst();
    }
}
