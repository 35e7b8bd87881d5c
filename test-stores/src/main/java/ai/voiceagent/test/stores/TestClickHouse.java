package ai.voiceagent.test.stores;

import ai.voiceagent.embedded.clickhouse.EmbeddedClickHouse;
import ai.voiceagent.embedded.clickhouse.EngineSettings;
import ai.voiceagent.platform.clickhouse.ClickHouse;
import ai.voiceagent.platform.clickhouse.ClickHouseEndpoint;
import ai.voiceagent.platform.clickhouse.Row;
import ai.voiceagent.platform.clickhouse.SqlQuery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.util.FileSystemUtils;

/** One ClickHouse for all tests of a run: the server at {@code CLICKHOUSE_URL}, else the embedded engine. */
public final class TestClickHouse {

    private static final ClickHouseEndpoint ENDPOINT = Optional.ofNullable(System.getenv("CLICKHOUSE_URL"))
            .map(url -> ClickHouseEndpoint.of(
                    url, environment("CLICKHOUSE_USER", "default"), environment("CLICKHOUSE_PASSWORD", "")))
            .orElseGet(TestClickHouse::embedded);

    private TestClickHouse() {}

    public static ClickHouse connect() {
        return new ClickHouse(ENDPOINT);
    }

    public static ClickHouseEndpoint endpoint() {
        return ENDPOINT;
    }

    public static <T> List<T> ask(ClickHouse clickHouse, String sql, Function<Row, T> reading) {
        return clickHouse.ask(new SqlQuery<>() {
            @Override
            public String sql() {
                return sql;
            }

            @Override
            public Map<String, Object> parameters() {
                return Map.of();
            }

            @Override
            public T read(Row row) {
                return reading.apply(row);
            }
        });
    }

    /** The one number that the statement answers in its column {@code n}. */
    public static long number(ClickHouse clickHouse, String sql) {
        return ask(clickHouse, sql, row -> row.number("n")).getFirst();
    }

    private static String environment(String name, String otherwise) {
        return Optional.ofNullable(System.getenv(name)).orElse(otherwise);
    }

    private static ClickHouseEndpoint embedded() {
        try {
            var folder = Files.createTempDirectory("clickhouse-test");
            var engine = EmbeddedClickHouse.start(EngineSettings.of(new MockEnvironment(), folder.resolve("data")));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                engine.close();
                FileSystemUtils.deleteRecursively(folder.toFile());
            }));
            return engine.endpoint();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
