package ai.voiceagent.query.reconciliation;

import ai.voiceagent.platform.clickhouse.Row;
import java.time.LocalDate;
import java.util.Map;

/** The entries posted on each day up to the end of a span in ClickHouse; those before it give the opening balance. */
record LedgerByDay(Span span) implements SpanQuery<Map.Entry<LocalDate, LedgerBook>> {

    static final String DIGEST = Digest.sql("""
            concat(toString(sequence), '|', entry_id, '|', category, '|', toString(amount_paise), '|',
                toString(balance_after_paise), '|', hash)""");

    @Override
    public String sql() {
        return """
                SELECT posted_day, count() AS entries, sum(amount_paise) AS movement, sum(%s) AS digest,
                    max(sequence) AS last_sequence, argMax(balance_after_paise, sequence) AS balance
                FROM voice.ledger_entries FINAL
                WHERE account_id = {account:String} AND posted_day <= {to:Date}
                GROUP BY posted_day""".formatted(DIGEST);
    }

    @Override
    public Map<String, Object> parameters() {
        return Map.of("account", span.accountId(), "to", span.to());
    }

    @Override
    public Map.Entry<LocalDate, LedgerBook> read(Row row) {
        return Map.entry(
                row.day("posted_day"),
                new LedgerBook(
                        row.number("entries"),
                        row.number("movement"),
                        row.number("digest"),
                        row.number("last_sequence"),
                        row.number("balance")));
    }
}
