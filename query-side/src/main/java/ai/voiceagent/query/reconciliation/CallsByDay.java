package ai.voiceagent.query.reconciliation;

import ai.voiceagent.platform.clickhouse.Row;
import java.time.LocalDate;
import java.util.Map;

/** The calls of each day in ClickHouse, from the rows themselves. */
record CallsByDay(Span span) implements SpanQuery<Map.Entry<LocalDate, CallBook>> {

    @Override
    public String sql() {
        return """
                SELECT day, count() AS calls, sum(talk_seconds) AS seconds, sum(amount_paise) AS paise,
                    sum(%s)
                        + sumIf(%s, status != 'in-progress')
                        + sumIf(%s, rated) AS digest
                FROM voice.calls FINAL
                WHERE account_id = {account:String} AND day BETWEEN {from:Date} AND {to:Date}
                GROUP BY day""".formatted(
                        Digest.sql("concat(call_id, '|c')"),
                        Digest.sql("concat(call_id, '|s|', toString(talk_seconds))"),
                        Digest.sql("concat(call_id, '|p|', toString(amount_paise))"));
    }

    @Override
    public Map.Entry<LocalDate, CallBook> read(Row row) {
        return Map.entry(
                row.day("day"),
                new CallBook(row.number("calls"), row.number("seconds"), row.number("paise"), row.number("digest")));
    }
}
