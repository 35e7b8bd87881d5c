package ai.voiceagent.query.dashboard;

/** Calls and spend of each day on which there was either, from which every figure of the dashboard is added up. */
record FiguresByDay(String accountId, DateRange range) implements DayFiguresQuery {

    @Override
    public String sql() {
        return """
                SELECT day, sum(a) AS inbound_calls, sum(b) AS outbound_calls, sum(c) AS connected_calls, sum(d) AS inbound_seconds,
                    sum(e) AS outbound_seconds, sum(f) AS positive_calls, sum(g) AS neutral_calls, sum(h) AS negative_calls,
                    sum(i) AS inbound_minutes_paise, sum(j) AS outbound_minutes_paise, sum(k) AS ai_training_paise,
                    sum(l) AS infrastructure_paise,
                    (SELECT max(position) FROM voice.progress FINAL) AS as_of
                FROM (
                    SELECT day, sumIf(calls, direction = 'inbound') AS a, sumIf(calls, direction = 'outbound') AS b,
                        sum(connected) AS c, sumIf(talk_seconds, direction = 'inbound') AS d,
                        sumIf(talk_seconds, direction = 'outbound') AS e, sum(positive) AS f, sum(neutral) AS g, sum(negative) AS h,
                        toInt64(0) AS i, toInt64(0) AS j, toInt64(0) AS k, toInt64(0) AS l
                    FROM voice.calls_by_day FINAL
                    WHERE account_id = {account:String} AND day BETWEEN {from:Date} AND {to:Date}
                    GROUP BY day
                    UNION ALL
                    SELECT day, 0, 0, 0, 0, 0, 0, 0, 0,
                        sumIf(amount_paise, category = 'inbound_minutes'), sumIf(amount_paise, category = 'outbound_minutes'),
                        sumIf(amount_paise, category = 'ai_training'), sumIf(amount_paise, category = 'infrastructure')
                    FROM voice.spend_by_day FINAL
                    WHERE account_id = {account:String} AND day BETWEEN {from:Date} AND {to:Date}
                    GROUP BY day
                )
                GROUP BY day
                ORDER BY day""";
    }
}
