package ai.voiceagent.platform.axon;

import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;

/**
 * What processors read from: the event store, with what it lacks in either mode. A type of its own,
 * because the store itself as a second bean would make every question for the one {@link EventStore} ambiguous.
 */
record ProcessorSource(StreamableMessageSource<TrackedEventMessage<?>> events) implements AutoCloseable {

    static ProcessorSource of(EventStore store) {
        return new ProcessorSource(
                store instanceof EmbeddedEventStore
                        ? new ArrivalNotifyingSource(store)
                        : new ReconnectingSource(store));
    }

    @Override
    public void close() {
        if (events instanceof ArrivalNotifyingSource watching) watching.close();
    }
}
