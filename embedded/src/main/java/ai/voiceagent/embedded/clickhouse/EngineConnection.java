package ai.voiceagent.embedded.clickhouse;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.jna.Pointer;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.Reference;
import java.util.Map;

/** One session with the engine. It runs one statement at a time: a shared one answers wrongly without an error. */
final class EngineConnection implements AutoCloseable {

    private static final int CHUNK = 256 * 1024;
    private static final int ANALYSIS_BYTES = 16;

    private final Libchdb library;
    private final Pointer handle;
    private boolean closed;

    EngineConnection(Libchdb library, Pointer handle) {
        this.library = library;
        this.handle = handle;
    }

    synchronized StatementClass classify(byte[] sql) {
        int[] analysis = {ANALYSIS_BYTES, 0, 0, 0};
        library.chdb_classify_query_n(session(), sql, sql.length, null, 0, analysis);
        return StatementClass.of(analysis[1], analysis[3]);
    }

    synchronized EngineResult query(byte[] sql, String format, Map<String, String> parameters) {
        var formatName = format.getBytes(UTF_8);
        var names = new NativeTexts(parameters.keySet());
        var values = new NativeTexts(parameters.values());
        try {
            return new EngineResult(
                    library,
                    library.chdb_query_with_params_n(
                            session(),
                            sql,
                            sql.length,
                            formatName,
                            formatName.length,
                            names.pointers(),
                            names.lengths(),
                            values.pointers(),
                            values.lengths(),
                            parameters.size()));
        } finally {
            Reference.reachabilityFence(names);
            Reference.reachabilityFence(values);
        }
    }

    /** Feeds the rows as they come. Rows inside the SQL text would end at the first blank line. */
    synchronized EngineResult insert(byte[] sql, String format, InputStream rows, Map<String, String> parameters)
            throws IOException {
        var stream = openInsert(sql, format.getBytes(UTF_8), parameters);
        try {
            var error = library.chdb_stream_insert_error(stream);
            if (error != null) throw new EngineFailure(error);
            append(stream, rows);
            return new EngineResult(library, library.chdb_stream_done(stream));
        } finally {
            library.chdb_destroy_insert_stream(stream);
        }
    }

    @Override
    public synchronized void close() {
        if (closed) return;
        closed = true;
        library.chdb_close_conn(handle);
    }

    private Pointer openInsert(byte[] sql, byte[] format, Map<String, String> parameters) {
        var names = new NativeTexts(parameters.keySet());
        var values = new NativeTexts(parameters.values());
        try {
            return library.chdb_stream_insert_with_params_n(
                    session(),
                    sql,
                    sql.length,
                    format,
                    format.length,
                    names.pointers(),
                    names.lengths(),
                    values.pointers(),
                    values.lengths(),
                    parameters.size());
        } finally {
            Reference.reachabilityFence(names);
            Reference.reachabilityFence(values);
        }
    }

    private void append(Pointer stream, InputStream rows) throws IOException {
        var chunk = new byte[CHUNK];
        try {
            for (var size = rows.readNBytes(chunk, 0, CHUNK); size > 0; size = rows.readNBytes(chunk, 0, CHUNK)) {
                var refused = library.chdb_stream_append(stream, chunk, size) != 0;
                if (refused) return; // chdb_stream_done says why
            }
        } catch (IOException | EngineFailure e) {
            library.chdb_stream_cancel_insert(stream);
            throw e;
        }
    }

    private Pointer session() {
        if (closed) throw new IllegalStateException("This connection is closed");
        return handle.getPointer(0);
    }
}
