package ai.voiceagent.platform.clickhouse;

import com.clickhouse.client.api.data_formats.ClickHouseBinaryFormatReader;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Objects;

/** The row at which a reader of the client stands. */
record ReaderRow(ClickHouseBinaryFormatReader reader) implements Row {

    @Override
    public String text(String column) {
        return Objects.requireNonNull(reader.getString(column), column);
    }

    @Override
    public long number(String column) {
        return switch (this.<Object>value(column)) {
            case BigInteger big -> big.longValue();
            case Boolean flag -> flag ? 1 : 0;
            case Number number -> number.longValue();
            case Object other -> throw new IllegalStateException(column + " is no number: " + other.getClass());
        };
    }

    @Override
    public LocalDate day(String column) {
        return reader.getLocalDate(column);
    }

    @Override
    public Instant instant(String column) {
        return switch (this.<Object>value(column)) {
            case ZonedDateTime zoned -> zoned.toInstant();
            case LocalDateTime utc -> utc.toInstant(ZoneOffset.UTC);
            case Object other -> throw new IllegalStateException(column + " is no instant: " + other.getClass());
        };
    }

    private <V> V value(String column) {
        V value = reader.readValue(column);
        return Objects.requireNonNull(value, column);
    }
}
