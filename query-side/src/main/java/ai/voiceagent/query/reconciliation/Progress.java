package ai.voiceagent.query.reconciliation;

import ai.voiceagent.platform.clickhouse.Row;
import ai.voiceagent.platform.clickhouse.SqlQuery;
import java.util.Map;

/** The position of the event log that ClickHouse shows; always one row, -1 before the first event. */
record Progress() implements SqlQuery<Long> {

    @Override
    public String sql() {
        return "SELECT if(count() = 0, -1, max(position)) AS position FROM voice.progress FINAL";
    }

    @Override
    public Map<String, Object> parameters() {
        return Map.of();
    }

    @Override
    public Long read(Row row) {
        return row.number("position");
    }
}
