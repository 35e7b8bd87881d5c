package ai.voiceagent.app.bench;

import ai.voiceagent.platform.clickhouse.Row;
import ai.voiceagent.platform.clickhouse.SqlQuery;
import java.time.LocalDate;
import java.util.Map;

/** What the dashboard asks of its sums by day, asked of the calls or entries themselves. */
record RawFacts(String select, String table, LocalDate from, LocalDate to) implements SqlQuery<Long> {

    static RawFacts calls(LocalDate from, LocalDate to) {
        return new RawFacts("""
                countIf(direction = 'inbound'), countIf(direction = 'outbound'), countIf(talk_seconds > 0),
                sumIf(talk_seconds, direction = 'inbound'), sumIf(talk_seconds, direction = 'outbound'),
                countIf(outcome = 'positive'), countIf(outcome = 'neutral'), countIf(outcome = 'negative')""", "calls", from, to);
    }

    static RawFacts spend(LocalDate from, LocalDate to) {
        return new RawFacts("""
                -sumIf(amount_paise, category = 'inbound_minutes'), -sumIf(amount_paise, category = 'outbound_minutes'),
                -sumIf(amount_paise, category = 'ai_training'), -sumIf(amount_paise, category = 'infrastructure')""", "ledger_entries", from, to);
    }

    @Override
    public String sql() {
        return "SELECT count() AS n, " + select + " FROM voice." + table
                + " FINAL WHERE account_id = {account:String} AND day BETWEEN {from:Date} AND {to:Date}";
    }

    @Override
    public Map<String, Object> parameters() {
        return Map.of("account", ManyCalls.ACCOUNT, "from", from, "to", to);
    }

    @Override
    public Long read(Row row) {
        return row.number("n");
    }
}
