package ai.voiceagent.query.reconciliation;

import ai.voiceagent.platform.clickhouse.SqlQuery;
import java.util.Map;

/** A question about the days of a span. */
interface SpanQuery<T> extends SqlQuery<T> {

    Span span();

    @Override
    default Map<String, Object> parameters() {
        return Map.of("account", span().accountId(), "from", span().from(), "to", span().to());
    }
}
