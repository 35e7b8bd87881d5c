package ai.voiceagent.app.axonserver;

import ai.voiceagent.embedded.EmbeddedStores;
import ai.voiceagent.embedded.events.EmbeddedEvents;
import ai.voiceagent.platform.PlatformSetup;
import ai.voiceagent.platform.axon.Commands;
import ai.voiceagent.platform.axon.ProcessorSpec;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;

/** One application of our own set-up with a tally in it, on the real Axon Server and a MongoDB of its own. */
record Node(ConfigurableApplicationContext context) implements AutoCloseable {

    private static final String RUN = "tally-" + UUID.randomUUID() + "-";

    static Node start(Path data, Map<String, String> more) {
        var settings = new TreeMap<>(Map.of(
                "voice.axon-server",
                NeedsAxonServer.Given.address(),
                "voice.data",
                data.toString(),
                "voice.clickhouse.url",
                "http://127.0.0.1:1",
                "axon.axonserver.client-id",
                "node-" + UUID.randomUUID(),
                "logging.level.root",
                "WARN",
                "spring.main.banner-mode",
                "off"));
        settings.putAll(more);
        return new Node(new SpringApplicationBuilder(Small.class)
                .web(WebApplicationType.NONE)
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new)));
    }

    /** An id that no earlier run has used: the server's events outlive the tests. */
    static String newId() {
        return RUN + UUID.randomUUID();
    }

    static boolean ofThisRun(String id) {
        return id.startsWith(RUN);
    }

    Commands commands() {
        return context.getBean(Commands.class);
    }

    TallyView view() {
        return context.getBean(TallyView.class);
    }

    /** How far a processing group is, with all its segments. */
    long position(String group) {
        return context
                .getBean(EventProcessingConfiguration.class)
                .eventProcessor(group, StreamingEventProcessor.class)
                .orElseThrow()
                .processingStatus()
                .values()
                .stream()
                .mapToLong(status -> status.getCurrentPosition().orElse(-1))
                .min()
                .orElse(-1);
    }

    List<? extends DomainEventMessage<?>> events(String id) {
        return context.getBean(EventStore.class).readEvents(id, 0).asStream().toList();
    }

    @Override
    public void close() {
        context.close();
    }

    static void await(String what, BooleanSupplier happened) {
        await(what, Duration.ofSeconds(30), happened);
    }

    static void await(String what, Duration limit, BooleanSupplier happened) {
        var deadline = System.nanoTime() + limit.toNanos();
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() > deadline) throw new AssertionError("waited in vain for " + what);
            pause(20);
        }
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Configuration
    @EnableAutoConfiguration
    @Import({PlatformSetup.class, EmbeddedStores.class, EmbeddedEvents.class, Tally.class})
    static class Small {

        @Bean
        TallyView tallyView(MongoOperations mongo) {
            return new TallyView(mongo);
        }

        @Bean
        ProcessorSpec tallyViewSpec() {
            return ProcessorSpec.projection(TallyView.GROUP, 2);
        }

        @Bean
        SnapshotTriggerDefinition tallySnapshots(Snapshotter snapshotter) {
            return new EventCountSnapshotTriggerDefinition(snapshotter, 20);
        }
    }
}
