package ai.voiceagent.platform.clickhouse;

import ai.voiceagent.platform.error.Misconfiguration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Brings the tables up to date: runs the numbered SQL files in order and records each in {@code voice.schema_migrations}. Every statement can
 * be repeated ({@code IF NOT EXISTS}, {@code OR REPLACE}), so that two processes that start together do no harm.
 */
final class SchemaMigrations {

    private static final String RECORDS = """
            CREATE TABLE IF NOT EXISTS voice.schema_migrations
                (version UInt32, name String, checksum String, applied_at DateTime64(3, 'UTC') DEFAULT now64(3))
            ENGINE = ReplacingMergeTree(applied_at) ORDER BY version""";

    private final List<Migration> migrations;

    SchemaMigrations(List<Migration> migrations) {
        this.migrations = migrations;
    }

    static SchemaMigrations onClasspath() {
        return new SchemaMigrations(Migration.onClasspath("classpath*:clickhouse/V*.sql"));
    }

    void run(ClickHouseConnection connection) {
        if (migrations.isEmpty()) return;
        var applied = applied(connection);
        for (var migration : migrations) {
            var checksum = applied.get(migration.version());
            if (checksum == null) {
                apply(migration, connection);
            } else if (!checksum.equals(migration.checksum())) {
                throw new Misconfiguration("ClickHouse has version " + migration.version() + " of the tables, but "
                        + migration.name() + " was changed since; undo that and add a new file instead");
            }
        }
    }

    private static Map<Integer, String> applied(ClickHouseConnection connection) {
        var applied = new TreeMap<Integer, String>();
        if (!exists(connection)) {
            connection.execute("CREATE DATABASE IF NOT EXISTS voice", Map.of());
            connection.execute(RECORDS, Map.of());
        }
        connection.query(
                "SELECT version, checksum FROM voice.schema_migrations FINAL",
                Map.of(),
                row -> applied.put((int) row.number("version"), row.text("checksum")));
        return applied;
    }

    private static boolean exists(ClickHouseConnection connection) {
        var found = new boolean[1];
        connection.query(
                "SELECT count() AS tables FROM system.tables WHERE database = 'voice' AND name = 'schema_migrations'",
                Map.of(),
                row -> found[0] = row.number("tables") == 1);
        return found[0];
    }

    private static void apply(Migration migration, ClickHouseConnection connection) {
        for (var statement : migration.statements()) connection.execute(statement, Map.of());
        var record = new RowBatch("voice.schema_migrations", "version", "name", "checksum");
        record.int32(migration.version())
                .text(migration.name())
                .text(migration.checksum())
                .end();
        connection.insert(record);
    }
}
