package ai.voiceagent.app.axonserver;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import ai.voiceagent.platform.error.Rejection;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A wallet reduced to what matters here: an entry with the same key is added once, however often and wherever it is sent. */
@Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "tallySnapshots")
class Tally {

    static final long LIMIT = 1_000_000;

    @AggregateIdentifier
    public @Nullable String id;

    public long total;
    public Set<String> keys = new HashSet<>();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long handle(Add command) {
        if (command.amount() < 0) throw Rejection.validation("amount", "min 0", "must not be negative");
        if (keys.contains(command.key())) return AggregateLifecycle.getVersion();
        apply(new Added(command.id(), command.key(), command.amount(), total + command.amount()));
        if (command.amount() > LIMIT) throw new IllegalStateException("found out too late");
        return AggregateLifecycle.getVersion();
    }

    @EventSourcingHandler
    void on(Added event) {
        id = event.id();
        total = event.total();
        keys.add(event.key());
    }

    record Add(@TargetAggregateIdentifier String id, String key, long amount) {}

    record Added(String id, String key, long amount, long total) {}
}
