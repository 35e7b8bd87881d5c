package ai.voiceagent.query.reconciliation;

import ai.voiceagent.platform.clickhouse.ClickHouse;
import ai.voiceagent.platform.clickhouse.SqlQuery;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** ClickHouse as a source: the facts, and beside them the sums that the dashboard reads. */
@Component
class AnalyticsSource implements Source {

    private final ClickHouse clickHouse;

    AnalyticsSource(ClickHouse clickHouse) {
        this.clickHouse = clickHouse;
    }

    @Override
    public Books books(Span span) {
        var days = new DayBooks();
        clickHouse.each(new CallsByDay(span), day -> days.add(day.getKey(), day.getValue()));
        clickHouse.each(new ChargesByDay(span), day -> days.add(day.getKey(), DayBook.of(day.getValue())));
        clickHouse.each(new LedgerByDay(span), day -> days.add(day.getKey(), DayBook.of(day.getValue())));
        return days.of(span);
    }

    @Override
    public Lines lines(Span span, Suspects suspects) {
        return new Lines(
                byId(new CallLines(span.accountId(), suspects.callDays()), CallLine::callId),
                byId(new EntryLines(span.accountId(), suspects.entryDays()), EntryLine::entryId));
    }

    /** The days whose sums for the dashboard are not what the facts beside them add up to. */
    List<WrongSum> wrongSums(Span span) {
        return clickHouse.ask(new WrongSums(span));
    }

    /** The position of the event log that the tables show. */
    long position() {
        return clickHouse.ask(new Progress()).getFirst();
    }

    private <T> Map<String, T> byId(SqlQuery<T> query, Function<T, String> id) {
        return clickHouse.ask(query).stream().collect(Collectors.toMap(id, Function.identity(), (one, other) -> other));
    }
}
