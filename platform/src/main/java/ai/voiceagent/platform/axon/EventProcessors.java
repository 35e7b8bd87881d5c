package ai.voiceagent.platform.axon;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.config.EventProcessingConfigurer.PooledStreamingProcessorConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.async.SequentialPerAggregatePolicy;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** How processing groups run: pooled, in batches, on few threads, and a failing event stops its segment instead of being skipped. */
@Configuration(proxyBeanMethods = false)
class EventProcessors {

    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService processorWorkers(@Value("${voice.processors.threads:3}") int threads) {
        return Executors.newScheduledThreadPool(
                threads, Thread.ofPlatform().daemon().name("projector-", 0).factory());
    }

    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService processorCoordinator() {
        return Executors.newScheduledThreadPool(
                2, Thread.ofPlatform().daemon().name("coordinator-", 0).factory());
    }

    @Bean
    @Lazy
    ProcessorSource processorSource(EventStore store) {
        return ProcessorSource.of(store);
    }

    @Bean
    ProcessBeginnings processBeginnings(
            ObjectProvider<ProcessorSpec> specs,
            ProcessorSource source,
            MongoDatabaseFactory mongo,
            Serializer serializer) {
        var processes = specs.orderedStream()
                .filter(spec -> spec.kind() == ProcessorSpec.Kind.PROCESS)
                .map(ProcessorSpec::group)
                .toList();
        return new ProcessBeginnings(processes, source.events(), mongo, serializer);
    }

    @Bean
    ConfigurerModule processorSettings(
            ObjectProvider<ProcessorSpec> specs,
            @Qualifier("processorWorkers") ScheduledExecutorService workers,
            @Qualifier("processorCoordinator") ScheduledExecutorService coordinator,
            ObjectProvider<ProcessorSource> source,
            ObjectProvider<ProcessBeginnings> beginnings,
            @Value("${voice.processors.batch:1000}") int batch) {
        PooledStreamingProcessorConfiguration common = (axon, builder) -> builder.workerExecutor(workers)
                .coordinatorExecutor(coordinator)
                .batchSize(batch)
                .initialSegmentCount(1)
                .initialToken(StreamableMessageSource::createTailToken);
        return configurer -> configurer.eventProcessing(processing -> {
            processing.usingPooledStreamingEventProcessors(common);
            processing.configureDefaultStreamableMessageSource(
                    axon -> source.getObject().events());
            processing.registerDefaultTransactionManager(axon -> NoTransactionManager.instance());
            processing.registerDefaultListenerInvocationErrorHandler(axon -> PropagatingErrorHandler.instance());
            specs.orderedStream().forEach(spec -> register(processing, spec, beginnings));
        });
    }

    private static void register(
            EventProcessingConfigurer processing, ProcessorSpec spec, ObjectProvider<ProcessBeginnings> beginnings) {
        processing.registerPooledStreamingEventProcessorConfiguration(
                spec.group(),
                (axon, builder) -> builder.initialSegmentCount(spec.segments())
                        .initialToken(
                                spec.kind() == ProcessorSpec.Kind.PROCESS
                                        ? source -> beginnings.getObject().of(spec.group())
                                        : StreamableMessageSource::createTailToken));
        processing.registerSequencingPolicy(spec.group(), axon -> event -> sequence(spec, event));
    }

    private static Object sequence(ProcessorSpec spec, EventMessage<?> event) {
        var by = spec.sequenceBy();
        if (by == null) return SequentialPerAggregatePolicy.instance().getSequenceIdentifierFor(event);
        return by.apply(event.getPayload());
    }
}
