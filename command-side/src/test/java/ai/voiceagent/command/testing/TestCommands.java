package ai.voiceagent.command.testing;

import ai.voiceagent.platform.axon.Commands;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;

/** Commands that reach real aggregates, whose events are kept in memory; remembers what was sent. */
public final class TestCommands implements AutoCloseable {

    private final List<Object> sent = new CopyOnWriteArrayList<>();
    private final Configuration axon;

    private TestCommands(Configuration axon) {
        this.axon = axon;
    }

    public static TestCommands of(Clock clock, Class<?>... aggregates) {
        var configurer = DefaultConfigurer.defaultConfiguration()
                .configureEmbeddedEventStore(c -> new InMemoryEventStorageEngine())
                .configureCommandBus(c -> SimpleCommandBus.builder().build())
                .registerComponent(Clock.class, c -> clock);
        for (var aggregate : aggregates)
            configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(aggregate));
        var commands = new TestCommands(configurer.start());
        commands.axon
                .commandBus()
                .registerDispatchInterceptor(messages -> (index, message) -> commands.remember(message));
        return commands;
    }

    /** Answers commands of this type, for features whose aggregate is not part of the test. */
    public TestCommands answering(Class<?> command, Object answer) {
        axon.commandBus().subscribe(command.getName(), message -> answer);
        return this;
    }

    public Commands commands() {
        return new Commands(axon.commandBus());
    }

    /** Every command so far, in order. */
    public List<Object> sent() {
        return new ArrayList<>(sent);
    }

    private CommandMessage<?> remember(CommandMessage<?> message) {
        sent.add(message.getPayload());
        return message;
    }

    @Override
    public void close() {
        axon.shutdown();
    }
}
