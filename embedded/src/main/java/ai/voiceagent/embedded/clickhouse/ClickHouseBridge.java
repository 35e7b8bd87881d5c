package ai.voiceagent.embedded.clickhouse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * The child process: the engine behind its bridge. It is told the password on standard input, says READY on standard
 * output, and lives exactly as long as its standard input is open, so that it cannot outlive the app.
 */
final class ClickHouseBridge {

    static final String READY = "clickhouse-bridge ready";
    static final String FAILED = "clickhouse-bridge failed: ";

    private static final Duration CLOSING = Duration.ofSeconds(5);

    private ClickHouseBridge() {}

    /** Arguments: library, folder, port, user, then {@code --name=value} for the engine. */
    public static void main(String[] arguments) throws IOException {
        var parent = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var password = parent.readLine();
        if (password == null) return;
        var folder = Path.of(arguments[1]);
        try (var _ = lock(folder)) {
            var engine = Engine.open(Path.of(arguments[0]), folder, engineArguments(arguments));
            var port = Integer.parseInt(arguments[2]);
            var server = BridgeServer.start(engine, port, new Credentials(arguments[3], password));
            System.out.println(READY);
            untilClosed(parent);
            haltAfter(CLOSING);
            server.close();
            engine.close();
        } catch (EngineFailure | IOException | UnsatisfiedLinkError e) {
            System.out.println(FAILED + e.getMessage());
        }
        Runtime.getRuntime().halt(0); // the engine's own threads would keep the process alive
    }

    /** Waits until an earlier child, whose app was killed, has let go of the folder. */
    private static FileChannel lock(Path folder) throws IOException {
        Files.createDirectories(folder);
        var file = folder.resolveSibling(folder.getFileName() + ".lock");
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.lock();
        return channel;
    }

    private static List<String> engineArguments(String[] arguments) {
        return Arrays.asList(arguments).subList(4, arguments.length);
    }

    private static void untilClosed(BufferedReader parent) throws IOException {
        while (parent.readLine() != null) {
            // nothing is expected; the end of the stream is the message
        }
    }

    /** Closing waits for statements that are still running; the files survive a halt as they survive a kill. */
    private static void haltAfter(Duration time) {
        Thread.ofPlatform().daemon().start(() -> {
            try {
                Thread.sleep(time);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            Runtime.getRuntime().halt(1);
        });
    }
}
