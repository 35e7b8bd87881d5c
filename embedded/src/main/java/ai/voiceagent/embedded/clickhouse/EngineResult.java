package ai.voiceagent.embedded.clickhouse;

import com.sun.jna.Pointer;
import java.io.IOException;
import java.io.OutputStream;

/** The answer to one statement, kept in native memory until it is closed. */
final class EngineResult implements AutoCloseable {

    private static final int CHUNK = 64 * 1024;
    private static final double NANOS = 1e9;

    private final Libchdb library;
    private final Pointer result;

    /** Takes ownership of the native result, also when it turns out to be a failure. */
    EngineResult(Libchdb library, Pointer result) {
        this.library = library;
        this.result = result;
        var error = library.chdb_result_error(result);
        if (error != null && !error.isEmpty()) {
            close();
            throw new EngineFailure(error);
        }
    }

    long length() {
        return library.chdb_result_length(result);
    }

    void writeTo(OutputStream out) throws IOException {
        var length = length();
        if (length == 0) return;
        var buffer = library.chdb_result_buffer(result);
        var chunk = new byte[(int) Math.min(CHUNK, length)];
        for (long offset = 0; offset < length; offset += chunk.length) {
            var size = (int) Math.min(chunk.length, length - offset);
            buffer.read(offset, chunk, 0, size);
            out.write(chunk, 0, size);
        }
    }

    /** The statistics that ClickHouse clients expect in {@code X-ClickHouse-Summary}. */
    String summary() {
        return """
                {"read_rows":"%d","read_bytes":"%d","written_rows":"%d","written_bytes":"%d",\
                "total_rows_to_read":"%1$d","result_rows":"%d","result_bytes":"%d","elapsed_ns":"%d"}""".formatted(
                        library.chdb_result_storage_rows_read(result),
                        library.chdb_result_storage_bytes_read(result),
                        library.chdb_result_rows_written(result),
                        library.chdb_result_bytes_written(result),
                        library.chdb_result_rows_read(result),
                        length(),
                        (long) (library.chdb_result_elapsed(result) * NANOS));
    }

    @Override
    public void close() {
        library.chdb_destroy_query_result(result);
    }
}
