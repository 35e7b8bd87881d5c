package ai.voiceagent.platform.clickhouse;

import com.clickhouse.client.api.Client;
import com.clickhouse.client.api.ServerException;
import com.clickhouse.client.api.insert.InsertSettings;
import com.clickhouse.client.api.query.QuerySettings;
import com.clickhouse.data.ClickHouseFormat;
import com.clickhouse.jdbc.ConnectionImpl;
import com.clickhouse.jdbc.DataSourceImpl;
import java.io.ByteArrayInputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A JDBC connection of clickhouse-jdbc, used through the pooled client inside it: JDBC itself knows neither named parameters that the server
 * fills in nor streamed inserts. Any number of threads may use it at once.
 */
@SuppressWarnings("try") // the client declares that closing an answer may throw anything
final class ClickHouseConnection implements AutoCloseable {

    private static final int SECONDS = 60;

    private final Connection jdbc;
    private final Client client;

    private ClickHouseConnection(Connection jdbc, Client client) {
        this.jdbc = jdbc;
        this.client = client;
    }

    static ClickHouseConnection open(ClickHouseEndpoint endpoint) {
        var properties = new Properties();
        properties.setProperty("user", endpoint.user());
        properties.setProperty("password", endpoint.password());
        properties.setProperty("max_open_connections", "16");
        return asking("connect to " + endpoint, () -> {
            var jdbc = new DataSourceImpl(endpoint.url(), properties).getConnection();
            return new ClickHouseConnection(jdbc, ((ConnectionImpl) jdbc).getClient());
        });
    }

    void query(String sql, Map<String, Object> parameters, Consumer<Row> to) {
        asking(sql, () -> {
            try (var answer = client.query(sql, rendered(parameters), reading()).get();
                    var reader = client.newBinaryFormatReader(answer)) {
                var row = new ReaderRow(reader);
                while (reader.next() != null) to.accept(row);
                return answer;
            }
        });
    }

    void execute(String sql, Map<String, Object> parameters) {
        asking(sql, () -> {
            try (var answer =
                    client.query(sql, rendered(parameters), settings()).get()) {
                return answer;
            }
        });
    }

    /** Sent as it is, uncompressed and in one block, so that either all rows are there or none of a month. */
    void insert(RowBatch rows) {
        var settings = new InsertSettings()
                .serverSetting("async_insert", "0")
                .serverSetting("max_partitions_per_insert_block", "0")
                .compressClientRequest(false);
        asking("insert into " + rows.table(), () -> {
            var bytes = new ByteArrayInputStream(rows.bytes());
            try (var answer = client.insert(rows.table(), rows.columns(), bytes, ClickHouseFormat.RowBinary, settings)
                    .get()) {
                return answer;
            }
        });
    }

    @Override
    public void close() {
        try {
            jdbc.close();
        } catch (SQLException e) {
            throw new ClickHouseFailure("ClickHouse could not be closed", 0, e);
        }
    }

    private static QuerySettings reading() {
        return settings()
                .setFormat(ClickHouseFormat.RowBinaryWithNamesAndTypes)
                .serverSetting("do_not_merge_across_partitions_select_final", "1");
    }

    private static QuerySettings settings() {
        return new QuerySettings()
                .setMaxExecutionTime(SECONDS)
                .serverSetting("max_partitions_per_insert_block", "0")
                .serverSetting("async_insert", "0");
    }

    private static Map<String, Object> rendered(Map<String, Object> parameters) {
        return parameters.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, value -> SqlValue.parameter(value.getValue())));
    }

    private static <T> T asking(String what, Callable<T> request) {
        try {
            return request.call();
        } catch (ExecutionException e) {
            throw failure(what, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure(what, e);
        } catch (Exception e) {
            throw failure(what, e);
        }
    }

    private static ClickHouseFailure failure(String what, Throwable cause) {
        int code = cause instanceof ServerException refused ? refused.getCode() : 0;
        var shown = what.length() > 300 ? what.substring(0, 300) + "…" : what;
        return new ClickHouseFailure("ClickHouse: " + cause.getMessage() + " — " + shown, code, cause);
    }
}
