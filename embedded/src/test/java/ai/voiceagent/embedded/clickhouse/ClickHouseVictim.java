package ai.voiceagent.embedded.clickhouse;

import java.nio.file.Path;
import org.springframework.mock.env.MockEnvironment;

/** An app in a process of its own, as far as ClickHouse can see: it tells the engine's process, address and password. */
final class ClickHouseVictim {

    private ClickHouseVictim() {}

    public static void main(String[] arguments) throws InterruptedException {
        var engine = EmbeddedClickHouse.start(EngineSettings.of(new MockEnvironment(), Path.of(arguments[0])));
        var endpoint = engine.endpoint();
        System.out.println("READY " + engine.pid() + " " + endpoint.url() + " " + endpoint.password());
        Thread.currentThread().join();
    }
}
