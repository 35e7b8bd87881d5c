package ai.voiceagent.embedded.clickhouse;

import ai.voiceagent.platform.error.Misconfiguration;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the engine's native library where {@code npm ci} has put it, in the tree that this program runs from. */
final class EngineLibrary {

    private static final String FOLDER = "embedded/clickhouse-engine";
    private static final String ADVICE =
            "Set CLICKHOUSE_URL to use a ClickHouse server instead" + " (for example http://127.0.0.1:8123)";

    private EngineLibrary() {}

    /** Looks in the given folder, or if that is empty in the folders above the working directory and the program. */
    static Path find(String given) {
        return find(given, System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    static Path find(String given, String system, String architecture) {
        if (!system.equals("Linux") || !architecture.equals("amd64")) {
            throw new Misconfiguration("There is no embedded ClickHouse engine for " + system + " on " + architecture
                    + ", only for Linux on x86-64. " + ADVICE + ".");
        }
        var folders = given.isEmpty() ? likelyFolders() : Stream.of(Path.of(given));
        return folders.map(folder -> folder.resolve("node_modules/@chdb/lib-linux-x64-gnu/libchdb.so"))
                .filter(Files::isRegularFile)
                .findFirst()
                .map(Path::toAbsolutePath)
                .orElseThrow(() -> new Misconfiguration("The embedded ClickHouse engine is not installed. "
                        + "Start with bin/run, which fetches it (or run 'npm ci' in " + FOLDER
                        + " and point VOICE_CLICKHOUSE_ENGINE to that folder). " + ADVICE + "."));
    }

    private static Stream<Path> likelyFolders() {
        return Stream.concat(Stream.of(Path.of("").toAbsolutePath()), program().stream())
                .flatMap(start -> Stream.iterate(start, folder -> folder != null, Path::getParent))
                .map(folder -> folder.resolve(FOLDER));
    }

    /** The jar or class folder of this very class; a nested jar has the address jar:nested:/app.jar/!BOOT-INF/… */
    private static Optional<Path> program() {
        var source = EngineLibrary.class.getProtectionDomain().getCodeSource();
        if (source == null) return Optional.empty();
        var address = source.getLocation().toString().replaceFirst("^(jar:)?nested:", "file:");
        return Optional.of(Path.of(URI.create(address.split("/?!", 2)[0])));
    }
}
