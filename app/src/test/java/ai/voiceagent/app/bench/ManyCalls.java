package ai.voiceagent.app.bench;

import ai.voiceagent.platform.clickhouse.ClickHouse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Twelve million calls of one account, made inside ClickHouse, and the sums that the projector would have made of them. */
final class ManyCalls {

    static final String ACCOUNT = "acc_bench";
    static final int CALLS = 12_000_000;
    private static final int ROWS = 250_000;

    private ManyCalls() {}

    static void make(ClickHouse clickHouse) throws IOException {
        var statements = resource().split(";\\s*\\n");
        for (int from = 0; from < CALLS; from += ROWS) {
            for (var statement : statements) {
                if (statement.isBlank()) continue;
                clickHouse.execute(statement.replace("{from}", "" + from).replace("{rows}", "" + ROWS));
            }
            System.err.print(".");
        }
        System.err.println(" " + CALLS + " calls");
        clickHouse.execute("""
                INSERT INTO voice.calls_by_day
                SELECT account_id, day, campaign_id, direction, count(), countIf(talk_seconds > 0), sum(talk_seconds),
                    sum(billable_seconds), sum(amount_paise), countIf(outcome = 'positive'), countIf(outcome = 'neutral'),
                    countIf(outcome = 'negative'), 1
                FROM voice.calls WHERE account_id = 'acc_bench' GROUP BY account_id, day, campaign_id, direction""");
        clickHouse.execute("""
                INSERT INTO voice.spend_by_day
                SELECT account_id, day, campaign_id, category, count(), -sum(amount_paise), 1
                FROM voice.ledger_entries WHERE account_id = 'acc_bench' GROUP BY account_id, day, campaign_id, category""");
    }

    private static String resource() throws IOException {
        try (InputStream sql = ManyCalls.class.getResourceAsStream("/bench/dashboard.sql")) {
            return new String(Objects.requireNonNull(sql).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
