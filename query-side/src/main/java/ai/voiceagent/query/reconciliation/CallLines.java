package ai.voiceagent.query.reconciliation;

import ai.voiceagent.platform.clickhouse.Row;
import java.time.LocalDate;
import java.util.Set;

/** The calls of single days in ClickHouse, each by itself. */
record CallLines(String accountId, Set<LocalDate> days) implements DaysQuery<CallLine> {

    @Override
    public String sql() {
        return """
                SELECT call_id, day, status != 'in-progress' AS over, talk_seconds, rated, amount_paise
                FROM voice.calls FINAL
                WHERE account_id = {account:String} AND day IN {days:Array(Date)}""";
    }

    @Override
    public CallLine read(Row row) {
        return new CallLine(
                row.text("call_id"),
                row.day("day"),
                row.number("over") == 1,
                row.number("talk_seconds"),
                row.number("rated") == 1,
                row.number("amount_paise"));
    }
}
