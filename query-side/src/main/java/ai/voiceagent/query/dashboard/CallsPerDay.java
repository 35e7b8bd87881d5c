package ai.voiceagent.query.dashboard;

import ai.voiceagent.platform.clickhouse.Row;

/** The calls of each day on which there were any. */
record CallsPerDay(String accountId, DateRange range) implements AccountQuery<SeriesRow> {

    @Override
    public String sql() {
        return """
                SELECT day, sum(calls) AS calls_sum, sum(connected) AS connected_sum, sum(talk_seconds) AS seconds_sum,
                    sum(positive) AS positive_sum, sum(neutral) AS neutral_sum, sum(negative) AS negative_sum
                FROM voice.calls_by_day FINAL
                WHERE account_id = {account:String} AND day BETWEEN {from:Date} AND {to:Date}
                GROUP BY day""";
    }

    @Override
    public SeriesRow read(Row row) {
        return new SeriesRow(
                row.day("day"),
                row.number("calls_sum"),
                row.number("connected_sum"),
                row.number("seconds_sum"),
                0,
                row.number("positive_sum"),
                row.number("neutral_sum"),
                row.number("negative_sum"));
    }
}
