package ai.voiceagent.embedded.clickhouse;

import ai.voiceagent.platform.clickhouse.ClickHouseEndpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** ClickHouse without an installation: keeps a child process with the engine alive on one port, until closed. */
public final class EmbeddedClickHouse implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedClickHouse.class);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration STABLE = Duration.ofSeconds(30);

    private final EngineSettings settings;
    private final int port;
    private final Thread supervisor;
    private volatile BridgeProcess child;
    private volatile boolean closing;

    private EmbeddedClickHouse(EngineSettings settings, int port, BridgeProcess child) {
        this.settings = settings;
        this.port = port;
        this.child = child;
        this.supervisor =
                Thread.ofPlatform().daemon().name("clickhouse-supervisor").unstarted(this::supervise);
    }

    public static EmbeddedClickHouse start(EngineSettings settings) {
        try {
            var port = settings.port() == 0 ? freePort() : settings.port();
            var engine = new EmbeddedClickHouse(settings, port, BridgeProcess.start(settings, port));
            engine.supervisor.start();
            return engine;
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded ClickHouse engine did not start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the ClickHouse engine started", e);
        }
    }

    public ClickHouseEndpoint endpoint() {
        return ClickHouseEndpoint.of("http://127.0.0.1:" + port, settings.user(), settings.password());
    }

    /** The process that runs the engine at the moment; another one after a crash. */
    public long pid() {
        return child.pid();
    }

    @Override
    public void close() {
        closing = true;
        supervisor.interrupt();
        try {
            supervisor.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        child.close();
    }

    private void supervise() {
        var pause = FIRST_PAUSE;
        try {
            while (!closing) {
                var started = System.nanoTime();
                var status = child.awaitEnd();
                log.warn("The ClickHouse engine ended with status {}; starting it again", status);
                var lived = Duration.ofNanos(System.nanoTime() - started);
                pause = lived.compareTo(STABLE) > 0 ? FIRST_PAUSE : pause;
                pause = startAgain(pause);
            }
        } catch (InterruptedException e) {
            if (!closing) log.error("Nobody watches the ClickHouse engine any more", e);
        }
    }

    private Duration startAgain(Duration firstPause) throws InterruptedException {
        var pause = firstPause;
        while (true) {
            Thread.sleep(pause);
            pause = longer(pause);
            try {
                child = BridgeProcess.start(settings, port);
                log.info("The ClickHouse engine runs again as process {}", child.pid());
                return pause;
            } catch (IOException e) {
                log.error("The ClickHouse engine did not start; next attempt in {} ms", pause.toMillis(), e);
            }
        }
    }

    private static Duration longer(Duration pause) {
        var doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
