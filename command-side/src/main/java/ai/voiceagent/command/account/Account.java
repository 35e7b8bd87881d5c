package ai.voiceagent.command.account;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import ai.voiceagent.events.account.AccountOpened;
import ai.voiceagent.events.account.AccountReinstated;
import ai.voiceagent.events.account.AccountSuspended;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.platform.error.Rejection;
import java.time.Clock;
import java.time.ZoneId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** A tenant: decides whether it may be opened, and whether it is suspended. */
@Aggregate(cache = "aggregateCache")
class Account {

    private static final int LONGEST_NAME = 200;

    @AggregateIdentifier
    private AccountId id;

    private String name;
    private String timeZone;
    private boolean suspended;

    Account() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Long handle(OpenAccount command, Clock clock) {
        if (id != null) return getVersion();
        if (command.name().isBlank() || command.name().length() > LONGEST_NAME) {
            throw Rejection.validation("name", "1 to " + LONGEST_NAME + " characters", "is blank or too long");
        }
        if (!ZoneId.getAvailableZoneIds().contains(command.timeZone())) {
            throw Rejection.validation("timeZone", "IANA zone id", "is no time zone, e.g. Asia/Kolkata");
        }

        apply(new AccountOpened(command.accountId(), command.name(), command.timeZone(), clock.instant()));
        return getVersion();
    }

    @CommandHandler
    Long handle(SuspendAccount command, Clock clock) {
        if (suspended) return getVersion();
        if (command.reason().isBlank()) throw Rejection.validation("reason", "required", "must not be blank");

        apply(new AccountSuspended(id, command.reason(), clock.instant()));
        return getVersion();
    }

    @CommandHandler
    Long handle(ReinstateAccount command, Clock clock) {
        if (suspended) apply(new AccountReinstated(id, clock.instant()));
        return getVersion();
    }

    @CommandHandler
    AccountFacts handle(DescribeAccount command) {
        return new AccountFacts(id, name, timeZone, suspended);
    }

    @EventSourcingHandler
    void on(AccountOpened event) {
        id = event.accountId();
        name = event.name();
        timeZone = event.timeZone();
    }

    @EventSourcingHandler
    void on(AccountSuspended event) {
        suspended = true;
    }

    @EventSourcingHandler
    void on(AccountReinstated event) {
        suspended = false;
    }
}
