package ai.voiceagent.projection.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.events.account.AccountOpened;
import ai.voiceagent.events.wallet.CostCategory;
import ai.voiceagent.platform.clickhouse.ClickHouse;
import ai.voiceagent.test.stores.TestClickHouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** docs/analytics.md says what is there, and its queries run. */
class AnalyticsPageTest {

    private static final Pattern QUERY = Pattern.compile("(?s)\\n(\\d+)\\. ([^\\n]+)\\n\\n```sql\\n(.*?)```");
    private static final Pattern TABLE = Pattern.compile("(?s)### (\\w+)\\n(.*?)(?=\\n#|$)");
    private static final Pattern COLUMN = Pattern.compile("`(\\w+)`");

    private static final Samples SAMPLES = Samples.ofNewAccount();

    private static ClickHouse clickHouse;
    private static String page;

    @BeforeAll
    static void aDayHappened() throws IOException {
        clickHouse = TestClickHouse.connect();
        page = Files.readString(root().resolve("docs/analytics.md"));
        var events = List.of(
                new AccountOpened(SAMPLES.account(), "A", "Asia/Kolkata", Samples.NOON),
                SAMPLES.toppedUp("t", 1_000_000, Samples.NOON, 1),
                SAMPLES.imported(call("a"), Samples.NOON, 323, "Successful", true),
                SAMPLES.charged(call("a"), Samples.NOON, 323, 2),
                SAMPLES.imported(call("b"), Instant.parse("2026-03-09T18:29:30Z"), 90, "Not interested", true),
                SAMPLES.charged(call("b"), Instant.parse("2026-03-09T18:29:30Z"), 90, 3),
                SAMPLES.classified(
                        call("b"),
                        Instant.parse("2026-03-09T18:29:30Z"),
                        90,
                        "Successful",
                        Instant.parse("2026-03-10T13:00:00Z")),
                SAMPLES.usage("u", CostCategory.AI_TRAINING, 5_000, Samples.NOON, 4));
        var log = new ArrayList<Happening>();
        events.forEach(event -> log.add(new Happening(event, log.size(), log.size())));
        new FactStore(clickHouse).write(FactBatch.of(log, account -> ZoneId.of("Asia/Kolkata")));
    }

    @AfterAll
    static void close() {
        clickHouse.close();
    }

    @Test
    void thereAreTenQueriesAndAllOfThemAnswer() {
        var queries = QUERY.matcher(page).results().toList();
        assertThat(queries)
                .extracting(query -> query.group(1))
                .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "10");
        for (var query : queries) {
            var answer = TestClickHouse.number(clickHouse, "SELECT count() AS n FROM (" + mine(query.group(3)) + ")");
            if (query.group(2).startsWith("Proof"))
                assertThat(answer).as(query.group(2)).isZero();
            else assertThat(answer).as(query.group(2)).isPositive();
        }
    }

    @Test
    void theProofsFindWhatIsWrong() {
        var proofs = QUERY.matcher(page)
                .results()
                .filter(query -> query.group(2).startsWith("Proof"))
                .map(query -> query.group(3).replace("acc_1", "acc_wrong"))
                .toList();
        copyWrongly("calls", "minutes_paise + 1 AS minutes_paise");
        copyWrongly("ledger_entries", "amount_paise + toInt64(sequence) AS amount_paise");
        assertThat(proofs)
                .hasSize(2)
                .allSatisfy(
                        sql -> assertThat(TestClickHouse.number(clickHouse, "SELECT count() AS n FROM (" + sql + ")"))
                                .isPositive());
    }

    @Test
    void thePageNamesEveryColumnOfEveryTable() {
        var tables = TABLE.matcher(page)
                .results()
                .collect(Collectors.toMap(table -> table.group(1), AnalyticsPageTest::columns));
        assertThat(tables.keySet())
                .isEqualTo(Set.of(
                        "calls",
                        "call_minutes",
                        "call_dispositions",
                        "ledger_entries",
                        "calls_by_day",
                        "spend_by_day",
                        "accounts",
                        "progress"));
        tables.forEach((table, columns) -> assertThat(columns).as(table).isEqualTo(columnsOf(table)));
    }

    private static void copyWrongly(String table, String wrong) {
        clickHouse.execute("INSERT INTO voice." + table + " SELECT * REPLACE('acc_wrong' AS account_id, " + wrong
                + ") FROM (SELECT * FROM voice." + table + " FINAL WHERE account_id = '" + SAMPLES.account() + "')");
    }

    private static Set<String> columnsOf(String table) {
        return new TreeSet<>(TestClickHouse.ask(
                clickHouse,
                "SELECT name FROM system.columns WHERE database = 'voice' AND table = '" + table + "'",
                row -> row.text("name")));
    }

    /** The words in code font that begin an item. */
    private static Set<String> columns(MatchResult table) {
        var columns = new TreeSet<String>();
        for (var item : table.group(2).split("·")) {
            for (var name : item.strip().split(", (?=`)")) {
                var match = COLUMN.matcher(name);
                if (match.lookingAt()) columns.add(match.group(1));
            }
        }
        return columns;
    }

    private static String mine(String sql) {
        return sql.replace("acc_1", SAMPLES.account().value());
    }

    private static String call(String name) {
        return name + SAMPLES.account();
    }

    private static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("docs/analytics.md"))) folder = folder.getParent();
        return folder;
    }
}
