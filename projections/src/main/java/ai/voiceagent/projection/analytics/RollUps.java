package ai.voiceagent.projection.analytics;

import java.util.Collection;
import java.util.stream.Collectors;

/** The statements that work out the sums of days again from the facts. */
final class RollUps {

    private RollUps() {}

    /** Sums of the calls of {@code days}, as of {@code position} of the event log. */
    static String ofCalls(Collection<AccountDay> days, long position) {
        return """
                INSERT INTO voice.calls_by_day
                SELECT account_id, day, campaign_id, direction,
                    count() AS calls,
                    countIf(talk_seconds > 0) AS connected,
                    sum(talk_seconds) AS talk_seconds_sum,
                    sum(billable_seconds) AS billable_seconds_sum,
                    sum(amount_paise) AS amount_paise_sum,
                    countIf(outcome = 'positive') AS positive,
                    countIf(outcome = 'neutral' AND (status != 'in-progress' OR disposition != '')) AS neutral,
                    countIf(outcome = 'negative') AS negative,
                    %d AS version
                FROM voice.calls FINAL
                WHERE (account_id, day) IN (%s)
                GROUP BY account_id, day, campaign_id, direction""".formatted(position, tuples(days));
    }

    /** What was spent on {@code days}: money that bought something, so neither top-ups nor adjustments of funds. */
    static String ofSpend(Collection<AccountDay> days, long position) {
        return """
                INSERT INTO voice.spend_by_day
                SELECT account_id, day, campaign_id, category,
                    count() AS entries,
                    -sum(amount_paise) AS amount_paise_sum,
                    %d AS version
                FROM voice.ledger_entries FINAL
                WHERE (account_id, day) IN (%s) AND category != 'funds'
                GROUP BY account_id, day, campaign_id, category""".formatted(position, tuples(days));
    }

    private static String tuples(Collection<AccountDay> days) {
        return days.stream().map(AccountDay::literal).collect(Collectors.joining(", "));
    }
}
