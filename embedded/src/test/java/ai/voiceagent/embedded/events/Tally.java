package ai.voiceagent.embedded.events;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import ai.voiceagent.platform.error.Rejection;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;

/** The smallest aggregate with a rule: it counts up to a limit. */
@Revision(Tally.REVISION)
@Aggregate(cache = "aggregateCache")
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
class Tally {

    static final String REVISION = "2";

    static final int LIMIT = 1_000_000;

    @AggregateIdentifier
    private String id;

    private long total;

    Tally() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long handle(Add command) {
        if (command.amount() < 0) throw Rejection.validation("amount", "min 0", "must not be negative");
        apply(new Added(command.id(), command.amount(), total + command.amount()));
        if (command.amount() > LIMIT) throw new IllegalStateException("found out too late");
        return AggregateLifecycle.getVersion();
    }

    @EventSourcingHandler
    void on(Added event) {
        id = event.id();
        total = event.total();
    }

    record Add(@TargetAggregateIdentifier String id, long amount) {}

    record Added(String id, long amount, long total) {}
}
