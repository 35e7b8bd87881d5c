package ai.voiceagent.app.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The built jar, running in a process of its own on a folder that outlives it. */
public final class RunningApp implements AutoCloseable {

    public static final String EMAIL = "owner@example.com";
    public static final String PASSWORD = "Correct-horse-9";

    private final Process process;
    private final URI base;
    private final Path log;

    private RunningApp(Process process, URI base, Path log) {
        this.process = process;
        this.base = base;
        this.log = log;
    }

    /** Starts on {@code data}, and returns once the product answers; further settings are environment variables. */
    public static RunningApp start(Path data, Map<String, String> settings) {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.add("@" + root().resolve("bin/lib/jvm-options"));
        command.addAll(moreOptions());
        command.addAll(List.of("-jar", jar().toString()));
        return start(command, data, settings);
    }

    /** As the README says: {@code bin/run}, which builds what is stale and runs the unpacked jar. */
    public static RunningApp startByScript(Path data) {
        return start(List.of(root().resolve("bin/run").toString()), data, Map.of());
    }

    private static RunningApp start(List<String> command, Path data, Map<String, String> settings) {
        try {
            var port = freePort();
            var log = Files.createTempFile("voice-agent-", ".log");
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.directory(root().toFile());
            builder.environment()
                    .putAll(Map.of(
                            "VOICE_PORT",
                            String.valueOf(port),
                            "VOICE_DATA",
                            data.toString(),
                            "VOICE_ACCOUNT_NAME",
                            "Account of " + data, // an Axon Server that outlives the tests has those of others
                            "VOICE_PROJECTIONS_CATCH_UP",
                            "PT3M",
                            "VOICE_ADMIN_EMAIL",
                            EMAIL,
                            "VOICE_ADMIN_PASSWORD",
                            PASSWORD));
            builder.environment().putAll(settings);
            var app = new RunningApp(builder.start(), URI.create("http://127.0.0.1:" + port), log);
            app.awaitReady();
            return app;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@code bin/run} takes them. */
    private static List<String> moreOptions() {
        var options = System.getenv().getOrDefault("VOICE_JAVA_OPTS", "").strip();
        return options.isEmpty() ? List.of() : List.of(options.split("\\s+"));
    }

    public URI base() {
        return base;
    }

    /** A client that is logged in as the first user. */
    public ApiClient login() {
        return ApiClient.login(base, EMAIL, PASSWORD);
    }

    /** The process and all that it started. */
    public java.util.stream.Stream<ProcessHandle> processes() {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(process.toHandle()), process.descendants());
    }

    /** kill -9: no shutdown hook runs, nothing is flushed. */
    void kill() {
        process.destroyForcibly();
        awaitExit();
    }

    @Override
    public void close() {
        process.destroy();
        awaitExit();
    }

    private void awaitExit() {
        try {
            if (!process.waitFor(40, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("the product did not stop within 40 s; its log:\n" + tail());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitReady() {
        var deadline = System.nanoTime() + Duration.ofSeconds(240).toNanos();
        while (System.nanoTime() < deadline) {
            if (!process.isAlive()) throw new AssertionError("the product did not start; its log:\n" + tail());
            if (ApiClient.answers(base.resolve("/actuator/health"))) return;
            pause(200);
        }
        process.destroyForcibly();
        throw new AssertionError("the product was not ready within 240 s; its log:\n" + tail());
    }

    String tail() {
        try {
            var lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
        } catch (IOException e) {
            return "(no log: " + e + ")";
        }
    }

    public static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The project's root, wherever the tests were started from. */
    public static Path root() {
        var here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("docker-compose.yml")) ? here : here.getParent();
    }

    private static Path jar() {
        var jar = root().resolve("app/target/voice-agent.jar");
        if (!Files.exists(jar)) throw new AssertionError(jar + " is missing; run bin/test, which builds it first");
        return jar;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
