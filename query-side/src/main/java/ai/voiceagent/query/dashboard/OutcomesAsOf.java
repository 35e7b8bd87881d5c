package ai.voiceagent.query.dashboard;

import ai.voiceagent.platform.clickhouse.Row;
import java.time.Instant;
import java.util.Map;

/** What the dispositions of calls were held to be at an instant, whatever they became later; always one row. */
record OutcomesAsOf(String accountId, DateRange range, Instant asOf) implements AccountQuery<Outcomes> {

    @Override
    public String sql() {
        return """
                SELECT countIf(then = 'positive') AS positive, countIf(then = 'neutral') AS neutral,
                    countIf(then = 'negative') AS negative
                FROM (
                    SELECT argMax(outcome, version) AS then
                    FROM voice.call_dispositions
                    WHERE account_id = {account:String} AND day BETWEEN {from:Date} AND {to:Date}
                        AND classified_at <= {asOf:DateTime64(3, 'UTC')}
                    GROUP BY day, call_id
                )
                SETTINGS optimize_aggregation_in_order = 1""";
    }

    @Override
    public Map<String, Object> parameters() {
        return Map.of("account", accountId, "from", range.from(), "to", range.to(), "asOf", asOf);
    }

    @Override
    public Outcomes read(Row row) {
        return new Outcomes(row.number("positive"), row.number("neutral"), row.number("negative"));
    }
}
