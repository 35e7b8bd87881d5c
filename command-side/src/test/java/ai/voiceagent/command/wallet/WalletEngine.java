package ai.voiceagent.command.wallet;

import static ai.voiceagent.command.wallet.WalletFixture.WALLET;

import ai.voiceagent.events.wallet.WalletEvent;
import java.time.Clock;
import java.util.List;
import org.axonframework.common.caching.WeakReferenceCache;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** A wallet behind a real command bus, with its events in memory. */
final class WalletEngine implements AutoCloseable {

    private final Configuration axon;

    WalletEngine(Clock clock, EventStorageEngine storage) {
        axon = DefaultConfigurer.defaultConfiguration(false)
                .configureEmbeddedEventStore(configuration -> storage)
                .registerComponent(Clock.class, configuration -> clock)
                .registerComponent(ReceiptTerms.class, configuration -> WalletFixture.TERMS)
                .configureAggregate(AggregateConfigurer.defaultConfiguration(Wallet.class)
                        .configureCache(configuration -> new WeakReferenceCache()))
                .start();
    }

    Object send(Object command) {
        return axon.commandGateway().sendAndWait(command);
    }

    List<WalletEvent> events() {
        return axon.eventStore()
                .readEvents(WALLET.value())
                .asStream()
                .<WalletEvent>map(WalletEngine::payload)
                .toList();
    }

    @Override
    public void close() {
        axon.shutdown();
    }

    private static WalletEvent payload(DomainEventMessage<?> message) {
        return (WalletEvent) message.getPayload();
    }
}
