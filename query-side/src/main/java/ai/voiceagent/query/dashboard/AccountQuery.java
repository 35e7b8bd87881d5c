package ai.voiceagent.query.dashboard;

import ai.voiceagent.platform.clickhouse.SqlQuery;
import java.util.Map;

/** A question about some days of one account. */
interface AccountQuery<T> extends SqlQuery<T> {

    String accountId();

    DateRange range();

    @Override
    default Map<String, Object> parameters() {
        return Map.of("account", accountId(), "from", range().from(), "to", range().to());
    }
}
