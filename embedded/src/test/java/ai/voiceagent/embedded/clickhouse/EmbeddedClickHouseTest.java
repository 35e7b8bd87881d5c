package ai.voiceagent.embedded.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

class EmbeddedClickHouseTest {

    @TempDir
    Path folder;

    @Test
    void theJdbcDriverReadsWhatItWrote() throws Exception {
        var settings = EngineSettings.of(new MockEnvironment(), folder.resolve("clickhouse"));
        try (var engine = EmbeddedClickHouse.start(settings)) {
            var endpoint = engine.endpoint();
            try (var connection = DriverManager.getConnection(endpoint.url(), endpoint.user(), endpoint.password());
                    var statement = connection.createStatement()) {
                statement.execute("CREATE TABLE note (id Int64, text String) ENGINE = MergeTree ORDER BY id");
                statement.execute("INSERT INTO note VALUES (1, 'first;\n\nsecond')");
                try (var rows = statement.executeQuery("SELECT text FROM note WHERE id = 1")) {
                    assertThat(rows.next()).isTrue();
                    assertThat(rows.getString(1)).isEqualTo("first;\n\nsecond");
                }
            }
        }
    }
}
