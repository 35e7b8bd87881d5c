package ai.voiceagent.platform.clickhouse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The product's access to ClickHouse, whichever it is: questions with named parameters and bulk inserts, over a pool of connections.
 * It connects at the first use and brings the tables up to date then; when that fails, the next use tries again.
 */
@Component
public class ClickHouse implements AutoCloseable {

    private final ClickHouseEndpoint endpoint;
    private final SchemaMigrations migrations;
    private final ReentrantLock opening = new ReentrantLock();
    private volatile @Nullable ClickHouseConnection connection;

    @Autowired
    public ClickHouse(ClickHouseEndpoint endpoint) {
        this(endpoint, SchemaMigrations.onClasspath());
    }

    ClickHouse(ClickHouseEndpoint endpoint, SchemaMigrations migrations) {
        this.endpoint = endpoint;
        this.migrations = migrations;
    }

    /** The rows of the answer. */
    public <T> List<T> ask(SqlQuery<T> query) {
        var rows = new ArrayList<T>();
        each(query, rows::add);
        return rows;
    }

    /** Passes the rows of the answer on one by one, however many they are. */
    public <T> void each(SqlQuery<T> query, Consumer<T> to) {
        connected().query(query.sql(), query.parameters(), row -> to.accept(query.read(row)));
    }

    /** Runs one statement that answers nothing. */
    public void execute(String statement) {
        connected().execute(statement, Map.of());
    }

    /** Adds the rows in one insert; they can be read when this returns. */
    public void insert(RowBatch rows) {
        if (rows.rows() > 0) connected().insert(rows);
    }

    @Override
    public void close() {
        var open = connection;
        if (open != null) open.close();
    }

    private ClickHouseConnection connected() {
        var open = connection;
        return open != null ? open : open();
    }

    private ClickHouseConnection open() {
        opening.lock();
        try {
            var open = connection;
            if (open != null) return open;
            var fresh = ClickHouseConnection.open(endpoint);
            try {
                migrations.run(fresh);
            } catch (RuntimeException e) {
                fresh.close();
                throw e;
            }
            connection = fresh;
            return fresh;
        } finally {
            opening.unlock();
        }
    }
}
