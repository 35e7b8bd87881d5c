package ai.voiceagent.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.junit.jupiter.api.Test;

class LateTokenStoreTest {

    private final EventStore events = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();

    @Test
    void aBatchWhoseWritesFailedIsDeliveredAgain() {
        var writes = new FailsOnce();
        var processor = processor(new LateTokenStore(new WritesAtOnce()), writes);
        processor.start();
        events.publish(GenericEventMessage.asEventMessage("first"));

        await(() -> writes.written.equals(List.of("first")));
        processor.shutDown();
    }

    @Test
    void aTokenStoredOutsideOfAUnitOfWorkIsStoredAtOnce() {
        var store = new LateTokenStore(new InMemoryTokenStore());
        var head = events.createHeadToken();
        store.initializeTokenSegments("group", 1, null);
        store.storeToken(head, "group", 0);

        assertThat(store.fetchToken("group", 0)).isEqualTo(head);
    }

    /** Like a store without transactions: what it was told is there, whatever becomes of the batch. */
    static final class WritesAtOnce extends InMemoryTokenStore {

        @Override
        public void storeToken(TrackingToken token, String processorName, int segment) {
            if (CurrentUnitOfWork.isStarted()) {
                var unit = CurrentUnitOfWork.get();
                CurrentUnitOfWork.clear(unit);
                super.storeToken(token, processorName, segment);
                CurrentUnitOfWork.set(unit);
            } else {
                super.storeToken(token, processorName, segment);
            }
        }
    }

    private PooledStreamingEventProcessor processor(TokenStore tokens, Object handler) {
        return PooledStreamingEventProcessor.builder()
                .name("group")
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(handler)
                        .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                        .build())
                .messageSource(events)
                .tokenStore(tokens)
                .transactionManager(NoTransactionManager.instance())
                .initialSegmentCount(1)
                .tokenClaimInterval(50)
                .initialToken(StreamableMessageSource::createTailToken)
                .coordinatorExecutor(Executors.newSingleThreadScheduledExecutor())
                .workerExecutor(Executors.newSingleThreadScheduledExecutor())
                .build();
    }

    private static void await(BooleanSupplier happened) {
        var limit = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!happened.getAsBoolean() && System.nanoTime() < limit) LockSupport.parkNanos(5_000_000);
        assertThat(happened.getAsBoolean()).isTrue();
    }

    /** Writes while the unit of work is being committed, as projections do, and cannot the first time. */
    static final class FailsOnce {

        final List<String> written = new CopyOnWriteArrayList<>();
        private final AtomicBoolean failed = new AtomicBoolean();

        @EventHandler
        void on(String event) {
            CurrentUnitOfWork.get().root().onPrepareCommit(unit -> {
                if (failed.compareAndSet(false, true)) throw new IllegalStateException("the store is away");
                written.add(event);
            });
        }
    }
}
