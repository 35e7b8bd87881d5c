package ai.voiceagent.command.lead;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import ai.voiceagent.events.lead.LeadBatchAccepted;
import ai.voiceagent.events.lead.LeadErased;
import ai.voiceagent.events.lead.LeadsAdded;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.LeadBatchId;
import ai.voiceagent.platform.error.Rejection;
import java.time.Clock;
import java.util.BitSet;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A batch of leads: taken in once, as a whole, in events that are small enough to be read by the hundred. */
@Aggregate(cache = "aggregateCache")
class LeadBatch {

    /** How many leads an event holds at most. */
    static final int IN_ONE_EVENT = 500;

    @AggregateIdentifier
    private @Nullable LeadBatchId id;

    private @Nullable LeadBatchAccepted accepted;
    private final BitSet erased = new BitSet();

    LeadBatch() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    @Nullable
    Long handle(AcceptLeads command, Clock clock) {
        if (accepted != null) {
            owned(command.leadBatchId(), command.accountId());
            if (accepted.fingerprint().equals(command.fingerprint())) return getVersion();
            throw otherNumbers(accepted.batch());
        }
        var now = clock.instant();
        var numbers = command.phoneNumbers();
        apply(new LeadBatchAccepted(
                command.leadBatchId(),
                command.accountId(),
                command.campaignId(),
                command.batch(),
                command.source(),
                command.fingerprint(),
                numbers.size(),
                command.duplicates(),
                command.rejected(),
                command.acceptedBy(),
                now));
        for (int from = 0; from < numbers.size(); from += IN_ONE_EVENT) {
            apply(new LeadsAdded(
                    command.leadBatchId(),
                    command.accountId(),
                    command.campaignId(),
                    command.batch(),
                    command.source(),
                    from,
                    numbers.subList(from, Math.min(from + IN_ONE_EVENT, numbers.size())),
                    now));
        }
        return getVersion();
    }

    @CommandHandler
    @Nullable
    Long handle(EraseLead command, Clock clock) {
        var batch = owned(command.leadBatchId(), command.accountId());
        var index = command.leadId().index();
        if (index >= batch.accepted())
            throw Rejection.notFound("lead", command.leadId().value());
        if (!erased.get(index)) {
            apply(new LeadErased(
                    command.leadBatchId(), batch.accountId(), batch.campaignId(), command.leadId(), clock.instant()));
        }
        return getVersion();
    }

    @CommandHandler
    @Nullable
    LeadBatchFacts handle(DescribeLeadBatch command) {
        return new LeadBatchFacts(owned(command.leadBatchId(), command.accountId()), getVersion());
    }

    private LeadBatchAccepted owned(LeadBatchId batchId, AccountId asking) {
        if (accepted == null || !accepted.accountId().equals(asking)) {
            throw Rejection.notFound("batch of leads", batchId.value());
        }
        return accepted;
    }

    static Rejection otherNumbers(String batch) {
        return Rejection.conflict("The batch " + batch + " was sent before, with other numbers; use another batchId");
    }

    @EventSourcingHandler
    void on(LeadBatchAccepted event) {
        id = event.leadBatchId();
        accepted = event;
    }

    @EventSourcingHandler
    void on(LeadErased event) {
        erased.set(event.leadId().index());
    }
}
