package ai.voiceagent.embedded.clickhouse;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The part of the engine's C interface that the bridge needs; see {@code chdb.h} of chdb-core. */
interface Libchdb extends Library {

    /** The engine leaves the JVM's signal handlers alone only when told so before the first connection. */
    static Libchdb load(Path file) {
        var library = Native.load(file.toString(), Libchdb.class, Map.of(Library.OPTION_STRING_ENCODING, "UTF-8"));
        library.chdb_set_signal_handlers_enabled(0);
        return library;
    }

    void chdb_set_signal_handlers_enabled(int enabled);

    String chdb_version();

    @Nullable
    Pointer chdb_connect(int count, String[] arguments);

    void chdb_close_conn(Pointer connection);

    int chdb_classify_query_n(
            Pointer connection,
            byte[] sql,
            long length,
            @Nullable Pointer database,
            long databaseLength,
            int[] analysis);

    Pointer chdb_query_with_params_n(
            Pointer connection,
            byte[] sql,
            long length,
            byte[] format,
            long formatLength,
            Pointer names,
            long[] nameLengths,
            Pointer values,
            long[] valueLengths,
            long count);

    Pointer chdb_stream_insert_with_params_n(
            Pointer connection,
            byte[] sql,
            long length,
            byte[] format,
            long formatLength,
            Pointer names,
            long[] nameLengths,
            Pointer values,
            long[] valueLengths,
            long count);

    @Nullable
    String chdb_stream_insert_error(Pointer stream);

    int chdb_stream_append(Pointer stream, byte[] data, long length);

    Pointer chdb_stream_done(Pointer stream);

    void chdb_stream_cancel_insert(Pointer stream);

    void chdb_destroy_insert_stream(Pointer stream);

    @Nullable
    String chdb_result_error(Pointer result);

    Pointer chdb_result_buffer(Pointer result);

    long chdb_result_length(Pointer result);

    long chdb_result_storage_rows_read(Pointer result);

    long chdb_result_storage_bytes_read(Pointer result);

    long chdb_result_rows_read(Pointer result);

    long chdb_result_rows_written(Pointer result);

    long chdb_result_bytes_written(Pointer result);

    double chdb_result_elapsed(Pointer result);

    void chdb_destroy_query_result(Pointer result);
}
