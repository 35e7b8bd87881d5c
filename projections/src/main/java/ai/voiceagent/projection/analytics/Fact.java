package ai.voiceagent.projection.analytics;

import ai.voiceagent.platform.clickhouse.RowBatch;

/** One row of one of the tables; a row with the same key and a higher version takes its place. */
sealed interface Fact permits AccountFact, CallFact, MinuteFact, DispositionFact, EntryFact {

    /** Adds this row to a batch of its own table. */
    void addTo(RowBatch rows);
}
