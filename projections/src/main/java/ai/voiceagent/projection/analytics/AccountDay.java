package ai.voiceagent.projection.analytics;

import ai.voiceagent.platform.clickhouse.SqlValue;
import java.time.LocalDate;

/** A day of one account: the unit in which sums are worked out again. */
record AccountDay(String accountId, LocalDate day) {

    /** As an element of an SQL tuple set. */
    String literal() {
        return "(" + SqlValue.literal(accountId) + ", " + SqlValue.literal(day) + ")";
    }
}
