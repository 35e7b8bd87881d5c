package ai.voiceagent.embedded.events;

import ai.voiceagent.embedded.ConditionalOnEmbedded;
import ai.voiceagent.embedded.DataFolder;
import ai.voiceagent.embedded.Store;
import ai.voiceagent.platform.axon.CommandTransactions;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcSQLErrorCodesResolver;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** Keeps events in {@code events.mv.db} under the data folder; a commit is on the disk before its commands are answered. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnEmbedded(Store.EVENTS)
public class EmbeddedEvents {

    /** H2 writes each commit out at once, and is closed by us, after the processors that read from it. */
    private static final String SETTINGS = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;CACHE_SIZE=65536";

    @Bean(destroyMethod = "close")
    HikariDataSource eventsDataSource(DataFolder folder) throws SQLException {
        var source = new HikariDataSource();
        source.setPoolName("events");
        source.setJdbcUrl("jdbc:h2:file:" + folder.resolve("events").toAbsolutePath() + SETTINGS);
        source.setUsername("sa");
        source.setMaximumPoolSize(16);
        source.setMinimumIdle(2);
        try (var connection = source.getConnection()) {
            EventTables.create(connection);
        }
        return source;
    }

    @Bean
    TransactionManager axonTransactionManager(HikariDataSource eventsDataSource) {
        return new SpringTransactionManager(new DataSourceTransactionManager(eventsDataSource));
    }

    @Bean
    CommandTransactions commandTransactions(TransactionManager transactions, DataFolder folder) {
        return new CommandTransactions(new SyncedTransactions(transactions, folder.resolve("events.mv.db")));
    }

    @Bean
    ConnectionProvider connectionProvider(HikariDataSource eventsDataSource) {
        return new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(eventsDataSource));
    }

    @Bean
    PersistenceExceptionResolver persistenceExceptionResolver() {
        return new JdbcSQLErrorCodesResolver();
    }

    @Bean
    EventStorageEngine eventStorageEngine(
            ConnectionProvider connections,
            TransactionManager transactions,
            PersistenceExceptionResolver errors,
            Serializer general,
            @Qualifier("eventSerializer") Serializer events,
            ObjectProvider<org.axonframework.config.Configuration> axon,
            HikariDataSource eventsDataSource)
            throws SQLException {
        var settings = JdbcEventStorageEngine.builder()
                .connectionProvider(connections)
                .transactionManager(transactions)
                .persistenceExceptionResolver(errors)
                .snapshotSerializer(general)
                .eventSerializer(events)
                .snapshotFilter(ofTheRevision(axon))
                .batchSize(1_000);
        try (var connection = eventsDataSource.getConnection()) {
            return new EmbeddedStorage(settings, EventTables.aggregatesWithSnapshot(connection));
        }
    }

    /** A snapshot of an earlier {@code @Revision} of its aggregate is passed over, and the events are read instead. */
    private static SnapshotFilter ofTheRevision(ObjectProvider<org.axonframework.config.Configuration> axon) {
        return snapshot -> axon.getObject().snapshotFilter().allow(snapshot);
    }

    @Bean(name = "eventBus")
    @Qualifier("eventStore")
    EventStore eventStore(EventStorageEngine engine, org.axonframework.config.Configuration axon) {
        return EmbeddedEventStore.builder()
                .storageEngine(engine)
                .messageMonitor(axon.messageMonitor(EventStore.class, "eventStore"))
                .build();
    }
}
