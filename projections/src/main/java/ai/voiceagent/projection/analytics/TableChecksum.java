package ai.voiceagent.projection.analytics;

import ai.voiceagent.platform.clickhouse.Row;
import ai.voiceagent.platform.clickhouse.SqlQuery;
import java.util.Map;

/** A fingerprint of a table's current rows, whatever their order, made inside ClickHouse. */
record TableChecksum(AnalyticsTables.Comparable table) implements SqlQuery<String> {

    @Override
    public String sql() {
        return """
                SELECT concat(toString(count()), ':', hex(sum(sipHash64(tuple(%s))))) AS checksum
                FROM voice.%s FINAL""".formatted(table.columns(), table.name());
    }

    @Override
    public Map<String, Object> parameters() {
        return Map.of();
    }

    @Override
    public String read(Row row) {
        return row.text("checksum");
    }
}
