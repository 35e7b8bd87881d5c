package ai.voiceagent.query.reconciliation;

import ai.voiceagent.platform.clickhouse.Row;
import java.time.LocalDate;
import java.util.Set;

/** The ledger entries of single days in ClickHouse, each by itself. */
record EntryLines(String accountId, Set<LocalDate> days) implements DaysQuery<EntryLine> {

    @Override
    public String sql() {
        return """
                SELECT entry_id, sequence, category, amount_paise, balance_after_paise, hash, day, posted_day
                FROM voice.ledger_entries FINAL
                WHERE account_id = {account:String} AND (day IN {days:Array(Date)} OR posted_day IN {days:Array(Date)})""";
    }

    @Override
    public EntryLine read(Row row) {
        return new EntryLine(
                row.text("entry_id"),
                row.number("sequence"),
                row.text("category"),
                row.number("amount_paise"),
                row.number("balance_after_paise"),
                row.text("hash"),
                row.day("day"),
                row.day("posted_day"));
    }
}
