package ai.voiceagent.platform.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.voiceagent.embedded.clickhouse.EmbeddedClickHouse;
import ai.voiceagent.embedded.clickhouse.EngineSettings;
import ai.voiceagent.platform.error.Misconfiguration;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class ClickHouseTest {

    @TempDir
    static Path folder;

    private static EmbeddedClickHouse engine;
    private static ClickHouse clickHouse;

    @BeforeAll
    static void start() {
        engine = EmbeddedClickHouse.start(EngineSettings.of(new MockEnvironment(), folder.resolve("clickhouse")));
        clickHouse = new ClickHouse(engine.endpoint(), new SchemaMigrations(List.of()));
    }

    @AfterAll
    static void stop() {
        clickHouse.close();
        engine.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "",
                "a'b",
                "a\\b",
                "tab\there",
                "line\n\nbreak\r",
                "é₹",
                "{x:String}",
                "x'); DROP TABLE y"
            })
    void aValueArrivesAsItIs(String text) {
        assertThat(ask("SELECT {x:String} AS x", Map.of("x", text), row -> row.text("x")))
                .containsExactly(text);
        assertThat(ask(
                        "SELECT has({l:Array(String)}, {x:String}) AS n",
                        Map.of("x", text, "l", List.of("z", text)),
                        row -> row.number("n")))
                .containsExactly(1L);
        assertThat(ask("SELECT " + SqlValue.literal(text) + " AS x", Map.of(), row -> row.text("x")))
                .containsExactly(text);
    }

    @Test
    void binaryRowsAreReadAsTheyWereWritten() {
        clickHouse.execute("""
                CREATE TABLE everything (a String, b LowCardinality(String), c Date, d DateTime64(3, 'UTC'),
                    e Nullable(DateTime64(3, 'UTC')), f Int64, g UInt32, h UInt16, i UInt8, j Bool)
                ENGINE = MergeTree PARTITION BY toYYYYMM(c) ORDER BY a""");
        var rows = new RowBatch("everything", "a", "b", "c", "d", "e", "f", "g", "h", "i", "j");
        var at = Instant.parse("2026-03-10T01:02:03.456Z");
        for (int i = 0; i < 5_000; i++) {
            rows.text("row\n\n" + i + "x".repeat(i % 300))
                    .text("low")
                    .day(LocalDate.of(2001, 1, 1).plusMonths(i % 250))
                    .instant(at)
                    .instantIfAny(i % 2 == 0 ? at : null)
                    .int64(2570 - i)
                    .int32(i)
                    .int16(i)
                    .int8(i % 200)
                    .flag(i % 5 == 0)
                    .end();
        }
        clickHouse.insert(rows);
        var sums = ask(
                """
                SELECT count() AS rows, uniqExact(a) AS texts, sum(f) AS f, sum(g) AS g, sum(h) AS h, max(i) AS i, countIf(j) AS j,
                    count(e) AS e, min(d) AS d, max(c) AS c FROM everything""",
                Map.of(),
                row -> List.of(
                        row.number("rows"),
                        row.number("texts"),
                        row.number("f"),
                        row.number("g"),
                        row.number("h"),
                        row.number("i"),
                        row.number("j"),
                        row.number("e"),
                        row.instant("d"),
                        row.day("c")));
        long g = IntStream.range(0, 5_000).asLongStream().sum();
        assertThat(sums.getFirst())
                .containsExactly(
                        5_000L, 5_000L, 2570L * 5_000 - g, g, g, 199L, 1_000L, 2_500L, at, LocalDate.of(2021, 10, 1));
    }

    @Test
    void aRefusedStatementSaysItsCodeAndWhichItWas() {
        assertThatExceptionOfType(ClickHouseFailure.class)
                .isThrownBy(() -> ask("SELECT nothing, {x:String}", Map.of("x", "x"), row -> row.text("x")))
                .matches(failure -> failure.code() == 47)
                .withMessageContaining("SELECT nothing, {x:String}");
    }

    @Test
    void migrationsRunOnceAlthoughSeveralProcessesStartTogether() {
        var migrations = List.of(
                new Migration(
                        1,
                        "V001__a.sql",
                        "CREATE TABLE IF NOT EXISTS voice.a (x String) ENGINE = MergeTree ORDER BY x;"),
                new Migration(2, "V002__b.sql", "CREATE OR REPLACE VIEW voice.b AS SELECT * FROM voice.a;"));
        try (var starters = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 8; i++) {
                starters.submit(() -> {
                    try (var process = new ClickHouse(engine.endpoint(), new SchemaMigrations(migrations))) {
                        process.execute("SELECT 1");
                    }
                });
            }
        }
        assertThat(ask(
                        "SELECT name FROM voice.schema_migrations FINAL ORDER BY version",
                        Map.of(),
                        row -> row.text("name")))
                .containsExactly("V001__a.sql", "V002__b.sql");
        assertThat(ask("SELECT count() AS n FROM voice.b", Map.of(), row -> row.number("n")))
                .containsExactly(0L);

        var changed = List.of(
                new Migration(1, "V001__a.sql", "CREATE TABLE IF NOT EXISTS voice.c (x String) ENGINE = Memory;"));
        try (var process = new ClickHouse(engine.endpoint(), new SchemaMigrations(changed))) {
            assertThatExceptionOfType(Misconfiguration.class)
                    .isThrownBy(() -> process.execute("SELECT 1"))
                    .withMessageContaining("V001__a.sql was changed");
        }
    }

    private static <T> List<T> ask(String sql, Map<String, Object> parameters, Function<Row, T> reading) {
        return clickHouse.ask(new SqlQuery<T>() {
            @Override
            public String sql() {
                return sql;
            }

            @Override
            public Map<String, Object> parameters() {
                return parameters;
            }

            @Override
            public T read(Row row) {
                return reading.apply(row);
            }
        });
    }
}
