package ai.voiceagent.projection.analytics;

import ai.voiceagent.platform.clickhouse.ClickHouse;
import ai.voiceagent.platform.clickhouse.RowBatch;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.stereotype.Component;

/**
 * Writes batches of facts to ClickHouse: one insert for each table, all at the same time, each followed by the sums of the days that it
 * touches, and at last how far they go. A batch may come twice.
 */
@Component
class FactStore {

    private final ClickHouse clickHouse;

    FactStore(ClickHouse clickHouse) {
        this.clickHouse = clickHouse;
    }

    void write(FactBatch batch) {
        together(List.of(
                () -> insert(AccountFact.rows(), batch.accounts()),
                () -> calls(batch),
                () -> insert(MinuteFact.rows(), batch.minutes()),
                () -> insert(DispositionFact.rows(), batch.dispositions()),
                () -> entries(batch)));
        progress(batch.position());
    }

    private void calls(FactBatch batch) {
        insert(CallFact.rows(), batch.calls().values());
        var days = batch.daysOfCalls();
        if (!days.isEmpty()) clickHouse.execute(RollUps.ofCalls(days, batch.position()));
    }

    private void entries(FactBatch batch) {
        insert(EntryFact.rows(), batch.entries());
        var days = batch.daysOfEntries();
        if (!days.isEmpty()) clickHouse.execute(RollUps.ofSpend(days, batch.position()));
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

    /** Ends when all have ended, so that nothing of a batch that failed is written later than the batch's next try. */
    private static void together(List<Runnable> writes) {
        var running = writes.stream()
                .map(write -> CompletableFuture.runAsync(write, Thread::startVirtualThread))
                .toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(running).join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException reason) throw reason;
            throw failed;
        }
    }
}
