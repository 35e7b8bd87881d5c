package ai.voiceagent.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.CachingEventSourcingRepository;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.Repository;
import org.junit.jupiter.api.Test;

class SharedStoreTest {

    private final EventStore events = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final StrongCache cache = new StrongCache(100);
    private final AtomicInteger questions = new AtomicInteger();
    private final SharedStore freshness = new SharedStore(cache, id -> {
        questions.incrementAndGet();
        return events.lastSequenceNumberFor(id).orElse(-1L);
    });
    private final Repository<Counter> counters = EventSourcingRepository.builder(Counter.class)
            .eventStore(events)
            .cache(cache)
            .build();

    @Test
    void anAggregateThatNobodyElseChangedStaysInTheCache() throws Exception {
        create();

        freshness.before(group(3));

        assertThat(cache.<String, Object>get("c")).isNotNull();
        assertThat(questions).as("one question, whatever the group's size").hasValue(1);
    }

    @Test
    void anAggregateThatAnotherProcessChangedIsReadAgain() throws Exception {
        create();
        anotherProcessAppends(1);

        freshness.before(group(1));

        assertThat(cache.<String, Object>get("c")).isNull();
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void anAggregateThatWasOnlyLookedAtStaysInTheCacheToo() throws Exception {
        create();
        anotherProcessAppends(1);
        freshness.before(group(1));
        assertThat(count()).isEqualTo(2);

        freshness.before(group(1));

        assertThat(cache.<String, Object>get("c")).isNotNull();
    }

    @Test
    void whatIsNotCachedCostsNoQuestion() {
        freshness.before(group(2));

        assertThat(questions).hasValue(0);
    }

    @Test
    void afterAFailureNothingThatIsCachedIsTrusted() throws Exception {
        create();

        freshness.failed(group(1));

        assertThat(cache.<String, Object>get("c")).isNull();
    }

    private void create() throws Exception {
        assertThat(counters).isInstanceOf(CachingEventSourcingRepository.class);
        var work = DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>("create"));
        counters.newInstance(Counter::first);
        work.commit();
    }

    private int count() throws Exception {
        var work = DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>("count"));
        int count = counters.load("c").invoke(counter -> counter.count);
        work.commit();
        return count;
    }

    private void anotherProcessAppends(long sequence) {
        events.publish(new GenericDomainEventMessage<>("Counter", "c", sequence, new Counted("c")));
    }

    private static List<PendingCommand<?, ?>> group(int size) {
        CommandMessage<Object> message = new GenericCommandMessage<>("count");
        return IntStream.range(0, size)
                .<PendingCommand<?, ?>>mapToObj(
                        i -> new PendingCommand<>(message, "c", handled -> null, (sent, result) -> {}))
                .toList();
    }

    record Counted(String id) {}

    static final class Counter {

        @AggregateIdentifier
        private String id;

        private int count;

        static Counter first() {
            var counter = new Counter();
            apply(new Counted("c"));
            return counter;
        }

        @EventSourcingHandler
        void on(Counted event) {
            id = event.id();
            count++;
        }
    }
}
