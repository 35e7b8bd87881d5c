package ai.voiceagent.platform.axon;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.messaging.annotation.HandlerDefinition;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import org.axonframework.spring.eventsourcing.SpringAggregateSnapshotter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Axon as this product uses it: everything that has a default which could lose or repeat something is set here. */
@Configuration(proxyBeanMethods = false)
@Import({AxonSelfCheck.class, AxonServerEvents.class, EventProcessors.class, Commands.class})
public class AxonSetup {

    @Bean
    Jackson3SerializerCustomizer eventJson() {
        return EventJson.customizer();
    }

    @Bean
    Cache aggregateCache(@Value("${voice.commands.cached-aggregates:20000}") int size) {
        return new StrongCache(size);
    }

    @Bean
    CommandTargetResolver commandTargets() {
        return new CommandTargets();
    }

    @Bean
    AppliedEvents appliedEvents() {
        return new AppliedEvents();
    }

    @Bean
    ConfigurerModule watchAppliedEvents(AppliedEvents applied) {
        return configurer -> configurer.configureMessageMonitor(EventStore.class, c -> applied);
    }

    @Bean(destroyMethod = "close")
    GroupCommitCommandBus commandBus(
            CommandTransactions transactions,
            AppliedEvents applied,
            Cache aggregateCache,
            ObjectProvider<EventStore> events,
            List<CorrelationDataProvider> correlation,
            @Value("${voice.commands.lanes:2}") int lanes) {
        return new GroupCommitCommandBus(
                lanes,
                new GroupRunner(
                        transactions.manager(),
                        applied,
                        new LazyFreshness(() -> freshness(aggregateCache, events)),
                        correlation));
    }

    private static Freshness freshness(Cache cache, ObjectProvider<EventStore> events) {
        var store = events.getObject();
        if (store instanceof EmbeddedEventStore) return new SoleWriter(cache);
        return new SharedStore(cache, id -> store.lastSequenceNumberFor(id).orElse(-1L));
    }

    /** Tokens live where the views live, so that neither can be ahead of the other after a crash or a restore. */
    @Bean
    TokenStore tokenStore(MongoClient mongo, MongoConnectionDetails details, Serializer serializer) {
        var database = details.getConnectionString().getDatabase();
        return new LateTokenStore(MongoTokenStore.builder()
                .mongoTemplate(DefaultMongoTemplate.builder()
                        .mongoDatabase(mongo.getDatabase(database == null ? "voice" : database)
                                .withWriteConcern(WriteConcern.ACKNOWLEDGED))
                        .trackingTokensCollectionName("axon_tokens")
                        .build())
                .serializer(serializer)
                .claimTimeout(Duration.ofSeconds(10))
                .build());
    }

    /** Takes snapshots on a thread of its own: the command thread holds a connection and the aggregate's lock. */
    @Bean
    SpringAggregateSnapshotter aggregateSnapshotter(
            org.axonframework.config.Configuration axon,
            HandlerDefinition handlers,
            ParameterResolverFactory parameters,
            EventStore events,
            TransactionManager transactions,
            @Qualifier("snapshotExecutor") ExecutorService snapshotExecutor) {
        return SpringAggregateSnapshotter.builder()
                .repositoryProvider(axon::repository)
                .transactionManager(transactions)
                .eventStore(events)
                .parameterResolverFactory(parameters)
                .handlerDefinition(handlers)
                .executor(snapshotExecutor)
                .build();
    }

    @Bean(destroyMethod = "shutdown")
    ExecutorService snapshotExecutor() {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("snapshots").factory());
    }
}
