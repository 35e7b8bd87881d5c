package ai.voiceagent.platform.clickhouse;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows on their way into one table, in ClickHouse's own binary form; values are put in the order of the columns. */
public final class RowBatch {

    private final String table;
    private final List<String> columns;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);
    private int rows;

    public RowBatch(String table, String... columns) {
        this.table = table;
        this.columns = List.of(columns);
    }

    /** Ends a row. */
    public void end() {
        rows++;
    }

    /** A {@code String} or {@code LowCardinality(String)}; absent is the empty text. */
    public RowBatch text(@Nullable String value) {
        var utf8 = value == null ? new byte[0] : value.getBytes(StandardCharsets.UTF_8);
        int left = utf8.length;
        for (; left >= 0x80; left >>>= 7) bytes.write(left & 0x7f | 0x80);
        bytes.write(left);
        bytes.writeBytes(utf8);
        return this;
    }

    /** An {@code Int64} or {@code UInt64}. */
    public RowBatch int64(long value) {
        return littleEndian(value, 8);
    }

    /** An {@code Int32} or {@code UInt32}. */
    public RowBatch int32(int value) {
        return littleEndian(value, 4);
    }

    /** A {@code UInt16}. */
    public RowBatch int16(int value) {
        return littleEndian(value, 2);
    }

    /** A {@code UInt8}. */
    public RowBatch int8(int value) {
        return littleEndian(value, 1);
    }

    /** A {@code Bool}. */
    public RowBatch flag(boolean value) {
        return int8(value ? 1 : 0);
    }

    /** A {@code Date}, 1970 to 2149. */
    public RowBatch day(LocalDate value) {
        return littleEndian(value.toEpochDay(), 2);
    }

    /** A {@code DateTime64(3)}. */
    public RowBatch instant(Instant value) {
        return int64(value.toEpochMilli());
    }

    /** A {@code Nullable(DateTime64(3))}. */
    public RowBatch instantIfAny(@Nullable Instant value) {
        bytes.write(value == null ? 1 : 0);
        return value == null ? this : instant(value);
    }

    public int rows() {
        return rows;
    }

    String table() {
        return table;
    }

    List<String> columns() {
        return columns;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    private RowBatch littleEndian(long value, int size) {
        for (int i = 0; i < size; i++) bytes.write((int) (value >>> 8 * i));
        return this;
    }
}
