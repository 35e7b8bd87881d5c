package ai.voiceagent.query.dashboard;

import ai.voiceagent.platform.clickhouse.Row;

/** How many calls there were, how long and how good; always one row. */
record CallTotals(String accountId, DateRange range) implements AccountQuery<CallFigures> {

    @Override
    public String sql() {
        return """
                SELECT sumIf(calls, direction = 'inbound') AS inbound_calls,
                    sumIf(calls, direction = 'outbound') AS outbound_calls,
                    sum(connected) AS connected_calls,
                    sumIf(talk_seconds, direction = 'inbound') AS inbound_seconds,
                    sumIf(talk_seconds, direction = 'outbound') AS outbound_seconds,
                    sum(positive) AS positive_calls, sum(neutral) AS neutral_calls, sum(negative) AS negative_calls
                FROM voice.calls_by_day FINAL
                WHERE account_id = {account:String} AND day BETWEEN {from:Date} AND {to:Date}""";
    }

    @Override
    public CallFigures read(Row row) {
        return new CallFigures(
                row.number("inbound_calls"),
                row.number("outbound_calls"),
                row.number("connected_calls"),
                row.number("inbound_seconds"),
                row.number("outbound_seconds"),
                new Outcomes(row.number("positive_calls"), row.number("neutral_calls"), row.number("negative_calls")));
    }
}
