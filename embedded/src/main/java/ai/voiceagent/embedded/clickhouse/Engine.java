package ai.voiceagent.embedded.clickhouse;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The ClickHouse engine in this process, on one folder; it stays open through a connection of its own. */
final class Engine implements AutoCloseable {

    private final Libchdb library;
    private final List<String> arguments;
    private final EngineConnection anchor;

    private Engine(Libchdb library, List<String> arguments) {
        this.library = library;
        this.arguments = arguments;
        this.anchor = connect();
    }

    /** The arguments are {@code --name=value} pairs; limits of the server only count in the first connection. */
    static Engine open(Path libraryFile, Path folder, List<String> arguments) {
        var all = new ArrayList<>(List.of("clickhouse", "--path=" + folder));
        all.addAll(arguments);
        return new Engine(Libchdb.load(libraryFile), List.copyOf(all));
    }

    String version() {
        return library.chdb_version();
    }

    /** Settings are sent as SQL, so that none of them can be mistaken for an argument of the server. */
    EngineConnection connect(String database, Map<String, String> settings) {
        var connection = connect();
        try {
            if (!settings.isEmpty()) run(connection, "SET " + assignments(settings));
            if (!database.isEmpty())
                run(connection, "USE `" + database.replace("\\", "\\\\").replace("`", "\\`") + "`");
            return connection;
        } catch (EngineFailure e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public void close() {
        anchor.close();
    }

    private EngineConnection connect() {
        var handle = library.chdb_connect(arguments.size(), arguments.toArray(String[]::new));
        if (handle == null) throw EngineFailure.of(EngineFailure.UNKNOWN, "UNKNOWN", "The engine refused to connect");
        return new EngineConnection(library, handle);
    }

    private static void run(EngineConnection connection, String sql) {
        connection.query(sql.getBytes(UTF_8), "Null", Map.of()).close();
    }

    private static String assignments(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(setting -> name(setting.getKey()) + " = " + quoted(setting.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String name(String setting) {
        if (setting.matches("\\w+")) return setting;
        throw EngineFailure.of(115, "UNKNOWN_SETTING", "Unknown setting '" + setting + "'");
    }

    private static String quoted(String value) {
        return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
