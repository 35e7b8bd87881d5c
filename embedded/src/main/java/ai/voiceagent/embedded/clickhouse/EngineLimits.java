package ai.voiceagent.embedded.clickhouse;

import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.util.unit.DataSize;

/** How much memory the engine may take: unbounded, one careless query would take all of the machine's. */
public record EngineLimits(DataSize server, DataSize query, DataSize result) {

    private static final String PREFIX = "voice.clickhouse.";
    private static final DataSize MARK_CACHE = DataSize.ofMegabytes(16);
    private static final int LONGEST_STATEMENT_SECONDS = 300;

    static EngineLimits of(Environment environment) {
        return new EngineLimits(
                size(environment, "server-memory", 400),
                size(environment, "query-memory", 300),
                size(environment, "result-size", 64));
    }

    List<String> arguments() {
        return List.of(
                "--max_server_memory_usage=" + server.toBytes(),
                "--mark_cache_size=" + MARK_CACHE.toBytes(),
                "--max_memory_usage=" + query.toBytes(),
                "--max_result_bytes=" + result.toBytes(),
                "--result_overflow_mode=throw",
                "--max_execution_time=" + LONGEST_STATEMENT_SECONDS,
                "--async_insert=0");
    }

    private static DataSize size(Environment environment, String name, int megabytes) {
        return environment.getProperty(PREFIX + name, DataSize.class, DataSize.ofMegabytes(megabytes));
    }
}
