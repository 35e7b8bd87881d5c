package ai.voiceagent.query.reconciliation;

import ai.voiceagent.platform.clickhouse.Row;
import java.time.LocalDate;
import java.util.Map;

/** The charges for what happened on each day in ClickHouse, from the entries themselves. */
record ChargesByDay(Span span) implements SpanQuery<Map.Entry<LocalDate, ChargeBook>> {

    @Override
    public String sql() {
        return """
                SELECT day, count() AS charges, -sum(amount_paise) AS paise, sum(%s) AS digest
                FROM voice.ledger_entries FINAL
                WHERE account_id = {account:String} AND day BETWEEN {from:Date} AND {to:Date} AND category != 'funds'
                GROUP BY day""".formatted(LedgerByDay.DIGEST);
    }

    @Override
    public Map.Entry<LocalDate, ChargeBook> read(Row row) {
        return Map.entry(
                row.day("day"), new ChargeBook(row.number("charges"), row.number("paise"), row.number("digest")));
    }
}
