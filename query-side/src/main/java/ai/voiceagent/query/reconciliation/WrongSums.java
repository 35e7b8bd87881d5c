package ai.voiceagent.query.reconciliation;

import ai.voiceagent.platform.clickhouse.Row;

/**
 * Where the tables that depend on others disagree with them: sums by day with the rows of the day, and the minutes of calls with
 * the calls.
 */
record WrongSums(Span span) implements SpanQuery<WrongSum> {

    @Override
    public String sql() {
        return """
                SELECT what, day, sum(fact) AS expected, sum(derived) AS found
                FROM (
                    SELECT 'calls_by_day.calls' AS what, day, toInt64(count()) AS fact, toInt64(0) AS derived
                    FROM voice.calls FINAL WHERE %1$s GROUP BY day
                    UNION ALL
                    SELECT 'calls_by_day.calls', day, 0, toInt64(sum(calls))
                    FROM voice.calls_by_day FINAL WHERE %1$s GROUP BY day
                    UNION ALL
                    SELECT 'calls_by_day.talk_seconds', day, toInt64(sum(talk_seconds)), 0
                    FROM voice.calls FINAL WHERE %1$s GROUP BY day
                    UNION ALL
                    SELECT 'calls_by_day.talk_seconds', day, 0, toInt64(sum(talk_seconds))
                    FROM voice.calls_by_day FINAL WHERE %1$s GROUP BY day
                    UNION ALL
                    SELECT 'calls_by_day.positive', day, toInt64(countIf(outcome = 'positive')), 0
                    FROM voice.calls FINAL WHERE %1$s GROUP BY day
                    UNION ALL
                    SELECT 'calls_by_day.positive', day, 0, toInt64(sum(positive))
                    FROM voice.calls_by_day FINAL WHERE %1$s GROUP BY day
                    UNION ALL
                    SELECT 'spend_by_day.amount_paise', day, -sum(amount_paise), 0
                    FROM voice.ledger_entries FINAL WHERE %1$s AND category != 'funds' GROUP BY day
                    UNION ALL
                    SELECT 'spend_by_day.amount_paise', day, 0, sum(amount_paise)
                    FROM voice.spend_by_day FINAL WHERE %1$s GROUP BY day
                    UNION ALL
                    SELECT 'call_minutes.amount_paise', day, sum(minutes_paise), 0
                    FROM voice.calls FINAL WHERE %1$s GROUP BY day
                    UNION ALL
                    SELECT 'call_minutes.amount_paise', call_day, 0, sum(amount_paise)
                    FROM voice.call_minutes FINAL
                    WHERE account_id = {account:String} AND day >= {from:Date} AND call_day BETWEEN {from:Date} AND {to:Date}
                    GROUP BY call_day
                )
                GROUP BY what, day
                HAVING expected != found
                ORDER BY day, what
                LIMIT 100""".formatted("account_id = {account:String} AND day BETWEEN {from:Date} AND {to:Date}");
    }

    @Override
    public WrongSum read(Row row) {
        return new WrongSum(row.text("what"), row.day("day"), row.number("expected"), row.number("found"));
    }
}
