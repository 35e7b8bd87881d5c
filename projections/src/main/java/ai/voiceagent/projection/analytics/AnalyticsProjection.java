package ai.voiceagent.projection.analytics;

import ai.voiceagent.projection.shared.AccountZones;
import ai.voiceagent.projection.shared.BatchOf;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Keeps the facts in ClickHouse, a batch of events at a time. It follows every event, so that its progress says how far it is. */
@Component
@ProcessingGroup(AnalyticsTables.GROUP)
class AnalyticsProjection {

    private final AnalyticsTables tables;
    private final BatchOf<Happening> batch;

    AnalyticsProjection(AnalyticsTables tables, FactStore store, AccountZones zones) {
        this.tables = tables;
        this.batch = new BatchOf<>(happenings -> store.write(FactBatch.of(happenings, zones::of)));
    }

    /** One handler for all: Axon prefers a handler of every object to one of an interface. */
    @EventHandler
    void on(Object event, EventMessage<?> message, TrackingToken token) {
        var sequence = message instanceof DomainEventMessage<?> of ? of.getSequenceNumber() : 0;
        batch.add(new Happening(event, sequence, token.position().orElseThrow()));
    }

    @ResetHandler
    void forgetEverything() {
        tables.clear();
    }
}
