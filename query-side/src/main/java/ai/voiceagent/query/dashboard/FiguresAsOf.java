package ai.voiceagent.query.dashboard;

import java.time.Instant;
import java.util.Map;

/**
 * The same as {@link FiguresByDay} for what the log knew at an instant: calls that had ended by then, judged as they were judged then,
 * and money that was in the ledger by then. Worked out from the facts, since the sums by day hold today's knowledge only.
 */
record FiguresAsOf(String accountId, DateRange range, Instant then) implements DayFiguresQuery {

    @Override
    public String sql() {
        return """
                SELECT day, sum(a) AS inbound_calls, sum(b) AS outbound_calls, sum(c) AS connected_calls, sum(d) AS inbound_seconds,
                    sum(e) AS outbound_seconds, sum(f) AS positive_calls, sum(g) AS neutral_calls, sum(h) AS negative_calls,
                    sum(i) AS inbound_minutes_paise, sum(j) AS outbound_minutes_paise, sum(k) AS ai_training_paise,
                    sum(l) AS infrastructure_paise,
                    (SELECT max(position) FROM voice.progress FINAL) AS as_of
                FROM (
                    SELECT day, countIf(direction = 'inbound') AS a, countIf(direction = 'outbound') AS b,
                        countIf(talk_seconds > 0) AS c, sumIf(talk_seconds, direction = 'inbound') AS d,
                        sumIf(talk_seconds, direction = 'outbound') AS e, countIf(judgement = 'positive') AS f,
                        countIf(judgement = 'neutral') AS g, countIf(judgement = 'negative') AS h,
                        toInt64(0) AS i, toInt64(0) AS j, toInt64(0) AS k, toInt64(0) AS l
                    FROM (
                        SELECT day, call_id, direction, argMax(outcome, version) AS judgement
                        FROM voice.call_dispositions
                        WHERE account_id = {account:String} AND day BETWEEN {from:Date} AND {to:Date}
                            AND classified_at <= {then:DateTime64(3, 'UTC')}
                        GROUP BY day, call_id, direction
                    ) AS judged
                    LEFT JOIN (
                        SELECT day, call_id, talk_seconds
                        FROM voice.calls FINAL
                        WHERE account_id = {account:String} AND day BETWEEN {from:Date} AND {to:Date}
                    ) AS called USING (day, call_id)
                    GROUP BY day
                    UNION ALL
                    SELECT day, 0, 0, 0, 0, 0, 0, 0, 0,
                        -sumIf(amount_paise, category = 'inbound_minutes'), -sumIf(amount_paise, category = 'outbound_minutes'),
                        -sumIf(amount_paise, category = 'ai_training'), -sumIf(amount_paise, category = 'infrastructure')
                    FROM voice.ledger_entries FINAL
                    WHERE account_id = {account:String} AND day BETWEEN {from:Date} AND {to:Date}
                        AND posted_at <= {then:DateTime64(3, 'UTC')} AND category != 'funds'
                    GROUP BY day
                )
                GROUP BY day
                ORDER BY day""";
    }

    @Override
    public Map<String, Object> parameters() {
        return Map.of("account", accountId, "from", range.from(), "to", range.to(), "then", then);
    }
}
