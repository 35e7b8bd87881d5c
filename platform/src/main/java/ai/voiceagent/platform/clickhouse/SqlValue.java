package ai.voiceagent.platform.clickhouse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.stream.Collectors;

/** Values as ClickHouse reads them: as the value of a placeholder, and as a literal where a placeholder would be too long. */
public final class SqlValue {

    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

    private SqlValue() {}

    static String parameter(Object value) {
        return switch (value) {
            case String text -> escaped(text);
            case Instant at -> MILLIS.format(at);
            case Collection<?> list -> list.stream().map(SqlValue::literal).collect(Collectors.joining(",", "[", "]"));
            case Number whole -> whole(whole);
            case LocalDate day -> day.toString();
            default -> throw new IllegalArgumentException("no ClickHouse parameter: " + value.getClass());
        };
    }

    /** The value as it stands in a statement, quoted. */
    public static String literal(Object value) {
        return switch (value) {
            case Number whole -> whole(whole);
            case LocalDate day -> "toDate('" + day + "')";
            case String text -> "'" + escaped(text).replace("'", "\\'") + "'";
            default -> throw new IllegalArgumentException("no ClickHouse literal: " + value.getClass());
        };
    }

    private static String whole(Number value) {
        if (value instanceof Integer || value instanceof Long) return value.toString();
        throw new IllegalArgumentException("no whole number: " + value.getClass());
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("\t", "\\t")
                .replace("\r", "\\r")
                .replace("\0", "\\0");
    }
}
