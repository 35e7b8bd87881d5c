package ai.voiceagent.embedded.events;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;

/**
 * Axon's JDBC engine, which knows by heart which aggregates have snapshots: nobody else writes to the file, and nearly no
 * aggregate has one, but each load would ask for it.
 */
final class EmbeddedStorage extends JdbcEventStorageEngine {

    private final Set<String> withSnapshot = ConcurrentHashMap.newKeySet();

    EmbeddedStorage(Builder builder, List<String> aggregatesWithSnapshot) {
        super(builder);
        withSnapshot.addAll(aggregatesWithSnapshot);
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        withSnapshot.add(snapshot.getAggregateIdentifier());
        super.storeSnapshot(snapshot, serializer);
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
        return withSnapshot.contains(aggregateIdentifier)
                ? super.readSnapshotData(aggregateIdentifier)
                : Stream.empty();
    }
}
