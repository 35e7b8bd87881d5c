package ai.voiceagent.projection.analytics;

import ai.voiceagent.platform.clickhouse.ClickHouse;
import ai.voiceagent.projection.shared.RebuildableView;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The ClickHouse tables as one view: they are forgotten, filled and compared together. */
@Component
public class AnalyticsTables implements RebuildableView {

    /** The processing group that fills the tables. */
    public static final String GROUP = "analytics";

    private static final String PROGRESS = "progress";

    /** Tables and what of their rows depends only on the events, not on how these were cut into batches. */
    private static final List<Comparable> TABLES = List.of(
            new Comparable("accounts", "*"),
            new Comparable("calls", "*"),
            new Comparable("call_minutes", "*"),
            new Comparable("call_dispositions", "*"),
            new Comparable("ledger_entries", "*"),
            new Comparable("calls_by_day", "* EXCEPT version"),
            new Comparable("spend_by_day", "* EXCEPT version"));

    private final ClickHouse clickHouse;

    AnalyticsTables(ClickHouse clickHouse) {
        this.clickHouse = clickHouse;
    }

    @Override
    public String name() {
        return GROUP;
    }

    @Override
    public String group() {
        return GROUP;
    }

    /** Says that nothing is there first, and then makes it so. */
    @Override
    public void clear() {
        truncate(PROGRESS);
        TABLES.forEach(table -> truncate(table.name()));
    }

    @Override
    public String checksum() {
        return TABLES.stream()
                .map(table -> clickHouse.ask(new TableChecksum(table)).getFirst())
                .collect(Collectors.joining("-"));
    }

    private void truncate(String table) {
        clickHouse.execute("TRUNCATE TABLE voice." + table);
    }

    /** A table, and its columns that count in a comparison. */
    record Comparable(String name, String columns) {}
}
