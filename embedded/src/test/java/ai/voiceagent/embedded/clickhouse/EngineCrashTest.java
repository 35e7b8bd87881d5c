package ai.voiceagent.embedded.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.embedded.Victim;
import ai.voiceagent.platform.clickhouse.ClickHouseEndpoint;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

@NeedsEngine
class EngineCrashTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @Test
    void anEngineThatDiesComesBackAtTheSameAddressWithAllThatWasAcknowledged() throws Exception {
        try (var engine = start();
                var client = new Client(engine.endpoint())) {
            client.execute("CREATE TABLE entry (id UInt64) ENGINE = MergeTree ORDER BY id");
            for (var id = 0; id < 20; id++) client.execute("INSERT INTO entry VALUES (" + id + ")");
            var first = engine.pid();

            kill(first);

            assertThat(askPatiently(client, "SELECT count() FROM entry")).isEqualTo("20");
            assertThat(engine.pid()).isNotEqualTo(first);
        }
    }

    @Test
    void anEngineDoesNotOutliveAKilledAppAndTheNextAppGetsTheFolder() throws Exception {
        long orphan;
        try (var app = Victim.start(ClickHouseVictim.class, data().toString())) {
            var words = app.word().split(" ");
            orphan = Long.parseLong(words[0]);
            try (var client = new Client(new ClickHouseEndpoint(words[1], "default", words[2]))) {
                client.execute("CREATE TABLE entry (id UInt64) ENGINE = MergeTree ORDER BY id");
                client.execute("INSERT INTO entry VALUES (1)");
            }
        }

        try (var engine = start();
                var client = new Client(engine.endpoint())) {
            assertThat(client.ask("SELECT count() FROM entry")).isEqualTo("1");
        }
        var gone = ProcessHandle.of(orphan).map(ProcessHandle::onExit);
        if (gone.isPresent()) gone.get().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(ProcessHandle.of(orphan).map(ProcessHandle::isAlive)).isNotEqualTo(Optional.of(true));
    }

    @Test
    void closingEndsTheEngine() {
        var engine = start();
        var process = ProcessHandle.of(engine.pid()).orElseThrow();

        engine.close();

        assertThat(process.isAlive()).isFalse();
    }

    /** Ctrl-C reaches the engine too, while the app still writes its last views. */
    @Test
    void theEngineIgnoresWhatIsMeantForTheApp() throws Exception {
        try (var engine = start();
                var client = new Client(engine.endpoint())) {
            new ProcessBuilder("kill", "-INT", Long.toString(engine.pid()))
                    .start()
                    .waitFor();
            new ProcessBuilder("kill", "-TERM", Long.toString(engine.pid()))
                    .start()
                    .waitFor();

            Thread.sleep(500);
            assertThat(client.ask("SELECT 1")).isEqualTo("1");
        }
    }

    private EmbeddedClickHouse start() {
        return EmbeddedClickHouse.start(EngineSettings.of(new MockEnvironment(), data()));
    }

    private Path data() {
        return folder.resolve("clickhouse");
    }

    private static void kill(long pid) throws Exception {
        var process = ProcessHandle.of(pid).orElseThrow();
        process.destroyForcibly();
        process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    private static String askPatiently(Client client, String sql) throws Exception {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return client.ask(sql);
            } catch (SQLException e) {
                if (System.nanoTime() > until) throw e;
                Thread.sleep(100);
            }
        }
    }
}
