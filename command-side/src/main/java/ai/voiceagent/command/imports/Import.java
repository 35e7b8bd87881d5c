package ai.voiceagent.command.imports;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import ai.voiceagent.events.imports.ImportCompleted;
import ai.voiceagent.events.imports.ImportFailed;
import ai.voiceagent.events.imports.ImportProgressed;
import ai.voiceagent.events.imports.ImportStarted;
import ai.voiceagent.events.shared.ImportId;
import ai.voiceagent.platform.error.Rejection;
import java.time.Clock;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** One import: remembers how many rows are done, so that whoever goes on with it knows where. */
@Aggregate(cache = "aggregateCache")
class Import {

    @AggregateIdentifier
    private @Nullable ImportId id;

    private @Nullable ImportStarted started;
    private long processed;
    private long charged;
    private long chargedPaise;
    private long rejected;
    private boolean running;

    Import() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    @Nullable
    Long handle(StartImport command, Clock clock) {
        if (started == null) {
            apply(new ImportStarted(
                    command.importId(),
                    command.accountId(),
                    command.campaignId(),
                    command.direction(),
                    command.fileName(),
                    command.fileSha256(),
                    command.rows(),
                    command.billing(),
                    command.rateCardVersion(),
                    command.estimatePaise(),
                    command.reservationId(),
                    command.startedBy(),
                    clock.instant()));
        }
        return getVersion();
    }

    @CommandHandler
    @Nullable
    Long handle(ProgressImport command, Clock clock) {
        if (command.to() <= processed) return getVersion();
        if (!running || command.from() != processed || command.to() > started().rows()) {
            throw Rejection.conflict("This import is at row " + processed + ", and goes on from there only");
        }
        apply(new ImportProgressed(
                command.importId(),
                started().accountId(),
                command.to(),
                charged + command.charged(),
                chargedPaise + command.chargedPaise(),
                rejected + command.rejections().size(),
                command.rejections(),
                clock.instant()));
        return getVersion();
    }

    @CommandHandler
    @Nullable
    Long handle(CompleteImport command, Clock clock) {
        if (!running) return getVersion();
        if (processed != started().rows()) {
            throw Rejection.conflict("Only " + processed + " of " + started().rows() + " rows are done");
        }
        apply(new ImportCompleted(
                command.importId(),
                started().accountId(),
                processed,
                charged,
                chargedPaise,
                rejected,
                clock.instant()));
        return getVersion();
    }

    @CommandHandler
    @Nullable
    Long handle(FailImport command, Clock clock) {
        if (running) {
            apply(new ImportFailed(command.importId(), started().accountId(), command.reason(), clock.instant()));
        }
        return getVersion();
    }

    @CommandHandler
    ImportFacts handle(DescribeImport command) {
        return new ImportFacts(started(), processed, running, getVersion());
    }

    private ImportStarted started() {
        return Objects.requireNonNull(started);
    }

    @EventSourcingHandler
    void on(ImportStarted event) {
        id = event.importId();
        started = event;
        running = true;
    }

    @EventSourcingHandler
    void on(ImportProgressed event) {
        processed = event.processed();
        charged = event.charged();
        chargedPaise = event.chargedPaise();
        rejected = event.rejected();
    }

    @EventSourcingHandler
    void on(ImportCompleted event) {
        running = false;
    }

    @EventSourcingHandler
    void on(ImportFailed event) {
        running = false;
    }
}
