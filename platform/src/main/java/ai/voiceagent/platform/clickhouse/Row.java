package ai.voiceagent.platform.clickhouse;

import java.time.Instant;
import java.time.LocalDate;

/** One row of an answer, read by column name. */
public interface Row {

    String text(String column);

    /** A whole number; sums over no rows are 0. */
    long number(String column);

    LocalDate day(String column);

    Instant instant(String column);
}
