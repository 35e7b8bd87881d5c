package ai.voiceagent.query.reconciliation;

import ai.voiceagent.platform.clickhouse.SqlQuery;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** A question about single days of an account. */
interface DaysQuery<T> extends SqlQuery<T> {

    String accountId();

    Set<LocalDate> days();

    @Override
    default Map<String, Object> parameters() {
        return Map.of(
                "account",
                accountId(),
                "days",
                days().stream().map(LocalDate::toString).toList());
    }
}
