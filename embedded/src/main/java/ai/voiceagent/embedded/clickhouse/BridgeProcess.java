package ai.voiceagent.embedded.clickhouse;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One child process with the engine, seen from the app. */
final class BridgeProcess implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(BridgeProcess.class);

    private static final Duration STARTING = Duration.ofSeconds(120);
    private static final Duration STOPPING = Duration.ofSeconds(10);
    private static final String BOOT_LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";

    private final Process process;
    private final CompletableFuture<String> firstWord = new CompletableFuture<>();

    private BridgeProcess(Process process) {
        this.process = process;
    }

    /** Returns once the bridge answers, or throws with the reason why it never will. */
    static BridgeProcess start(EngineSettings settings, int port) throws IOException, InterruptedException {
        var child = new BridgeProcess(launch(command(settings, port)));
        try {
            Thread.ofPlatform().daemon().name("clickhouse-output").start(child::readOutput);
            child.tell(settings.password());
            child.awaitReady();
            return child;
        } catch (IOException | InterruptedException | RuntimeException e) {
            child.process.destroyForcibly();
            throw e;
        }
    }

    long pid() {
        return process.pid();
    }

    int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    /** The end of its input is the child's sign to close the files and leave. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (process.waitFor(STOPPING)) return;
        } catch (IOException e) {
            log.debug("The ClickHouse engine was gone already", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }

    /** SQL can read files, so the child must not carry the app's environment: there may be secrets in it. */
    private static Process launch(List<String> command) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("TZ", "UTC");
        return builder.start();
    }

    /** Ctrl-C reaches the whole process group; the engine must outlast what the app still has to write. */
    private static List<String> command(EngineSettings settings, int port) {
        var command = new ArrayList<>(List.of("/bin/sh", "-c", "trap '' INT TERM HUP; exec \"$@\"", "sh"));
        command.addAll(java(settings.folder()));
        command.addAll(List.of(
                settings.library().toString(), settings.folder().toString(), Integer.toString(port), settings.user()));
        command.addAll(settings.limits().arguments());
        return command;
    }

    private static List<String> java(Path folder) {
        var main = ClickHouseBridge.class.getName();
        var packaged = ClassLoader.getSystemResource(BOOT_LAUNCHER.replace('.', '/') + ".class") != null;
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "--enable-native-access=ALL-UNNAMED",
                "-Djna.nosys=true",
                "-Djna.tmpdir=" + folder.getParent(),
                "-Dloader.main=" + main,
                "-cp",
                System.getProperty("java.class.path"),
                packaged ? BOOT_LAUNCHER : main);
    }

    private void tell(String password) throws IOException {
        var input = process.getOutputStream();
        input.write((password + "\n").getBytes(StandardCharsets.UTF_8));
        input.flush();
    }

    private void readOutput() {
        try (var output = new BufferedReader(process.inputReader(StandardCharsets.UTF_8))) {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                if (line.equals(ClickHouseBridge.READY) || line.startsWith(ClickHouseBridge.FAILED)) {
                    firstWord.complete(line);
                } else {
                    log.warn("clickhouse: {}", line);
                }
            }
        } catch (IOException e) {
            log.debug("The output of the ClickHouse engine ended", e);
        }
        firstWord.complete(ClickHouseBridge.FAILED + "it ended without a word");
    }

    private void awaitReady() throws IOException, InterruptedException {
        try {
            var word = firstWord.get(STARTING.toSeconds(), TimeUnit.SECONDS);
            if (!word.equals(ClickHouseBridge.READY)) throw new IOException(word);
        } catch (TimeoutException e) {
            throw new IOException("The ClickHouse engine did not start within " + STARTING.toSeconds() + " s", e);
        } catch (ExecutionException e) {
            throw new IOException(e);
        }
    }
}
