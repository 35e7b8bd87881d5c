package ai.voiceagent.query.dashboard;

import ai.voiceagent.platform.clickhouse.Row;

/** The spend of each day on which there was any. */
record SpendPerDay(String accountId, DateRange range) implements AccountQuery<SeriesRow> {

    @Override
    public String sql() {
        return """
                SELECT day, sum(amount_paise) AS spend_paise
                FROM voice.spend_by_day FINAL
                WHERE account_id = {account:String} AND day BETWEEN {from:Date} AND {to:Date}
                GROUP BY day""";
    }

    @Override
    public SeriesRow read(Row row) {
        return SeriesRow.nothingOn(row.day("day")).withSpend(row.number("spend_paise"));
    }
}
