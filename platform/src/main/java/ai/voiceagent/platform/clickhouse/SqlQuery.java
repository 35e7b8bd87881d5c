package ai.voiceagent.platform.clickhouse;

import java.util.Map;

/**
 * One question to ClickHouse: its SQL, the values of its {@code {name:Type}} placeholders, and how a row of the answer reads.
 * Each question of the product is a type of its own.
 */
public interface SqlQuery<T> {

    /** The statement; every value in it is a placeholder. */
    String sql();

    /** A value for each placeholder: text, whole numbers, days, instants, or lists of texts. */
    Map<String, Object> parameters();

    T read(Row row);
}
