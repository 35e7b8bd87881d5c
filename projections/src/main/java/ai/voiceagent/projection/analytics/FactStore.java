package ai.voiceagent.projection.analytics;

import ai.voiceagent.platform.clickhouse.ClickHouse;
import ai.voiceagent.platform.clickhouse.RowBatch;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** Writes batches of facts to ClickHouse: one insert for each table, then the sums of the days that they touch. A batch may come twice. */
@Component
class FactStore {

    private final ClickHouse clickHouse;

    FactStore(ClickHouse clickHouse) {
        this.clickHouse = clickHouse;
    }

    void write(FactBatch batch) {
        insert(AccountFact.rows(), batch.accounts());
        insert(CallFact.rows(), batch.calls().values());
        insert(MinuteFact.rows(), batch.minutes());
        insert(DispositionFact.rows(), batch.dispositions());
        insert(EntryFact.rows(), batch.entries());
        var calls = batch.daysOfCalls();
        if (!calls.isEmpty()) clickHouse.execute(RollUps.ofCalls(calls, batch.position()));
        var spend = batch.daysOfEntries();
        if (!spend.isEmpty()) clickHouse.execute(RollUps.ofSpend(spend, batch.position()));
        progress(batch.position());
    }

    private void insert(RowBatch rows, Collection<? extends Fact> facts) {
        facts.forEach(fact -> fact.addTo(rows));
        clickHouse.insert(rows);
    }

    private void progress(long position) {
        var row = new RowBatch("voice.progress", "id", "position");
        row.int8(0).int64(position).end();
        clickHouse.insert(row);
    }
}
