package ai.voiceagent.platform.axon;

import ai.voiceagent.platform.error.StoreUnavailable;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.DefaultInterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a group of commands in one unit of work and one transaction. A command that is refused before it applied an event
 * leaves the group alone. A group that met another process's append to one of its aggregates runs again on the fresh state.
 * When a command breaks its group nothing of the group was stored, and each of its commands runs by itself. When the store does not
 * answer, or does not say whether it committed, the whole group is told so: no command is run twice on a guess.
 */
public final class GroupRunner {

    private static final Logger log = LoggerFactory.getLogger(GroupRunner.class);
    private static final int ATTEMPTS = 20;

    private final TransactionManager transactions;
    private final AppliedEvents applied;
    private final Freshness freshness;
    private final List<CorrelationDataProvider> correlation;

    public GroupRunner(
            TransactionManager transactions,
            AppliedEvents applied,
            Freshness freshness,
            List<CorrelationDataProvider> correlation) {
        this.transactions = transactions;
        this.applied = applied;
        this.freshness = freshness;
        this.correlation = correlation;
    }

    void run(
            List<PendingCommand<?, ?>> group, List<MessageHandlerInterceptor<? super CommandMessage<?>>> interceptors) {
        try {
            untilNoConflict(group, interceptors);
        } catch (StoreUnavailable silent) {
            refuse(group, silent);
        } catch (Throwable broken) {
            if (group.size() == 1) {
                group.getFirst().refused(broken);
            } else {
                log.debug("A group of {} commands runs one by one", group.size(), broken);
                oneByOne(group, interceptors);
            }
        }
    }

    private void oneByOne(
            List<PendingCommand<?, ?>> group, List<MessageHandlerInterceptor<? super CommandMessage<?>>> interceptors) {
        for (int next = 0; next < group.size(); next++) {
            try {
                alone(group.get(next), interceptors);
            } catch (StoreUnavailable silent) {
                refuse(group.subList(next, next + 1), silent);
                refuse(group.subList(next + 1, group.size()), StoreUnavailable.nothingStored(silent));
                return;
            }
        }
    }

    private static void refuse(List<PendingCommand<?, ?>> commands, StoreUnavailable silent) {
        if (commands.isEmpty()) return;
        log.warn(
                "{} commands failed: {} ({})", commands.size(), silent.getMessage(), String.valueOf(silent.getCause()));
        commands.forEach(command -> command.refused(silent));
    }

    private void alone(
            PendingCommand<?, ?> command, List<MessageHandlerInterceptor<? super CommandMessage<?>>> interceptors) {
        try {
            untilNoConflict(List.of(command), interceptors);
        } catch (StoreUnavailable silent) {
            throw silent;
        } catch (Throwable failure) {
            command.refused(failure);
        }
    }

    /** A conflict is no command's fault, so the group stays together: single commands would meet many more of them. */
    private void untilNoConflict(
            List<PendingCommand<?, ?>> group, List<MessageHandlerInterceptor<? super CommandMessage<?>>> interceptors)
            throws Throwable {
        for (int attempt = 1; ; attempt++) {
            try {
                attempt(group, interceptors);
                return;
            } catch (Throwable failure) {
                if (attempt == ATTEMPTS || StoreFailure.of(failure) != StoreFailure.CONFLICT) throw failure;
                var pauseMillis = ThreadLocalRandom.current().nextLong(1, 4L << Math.min(attempt, 6));
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pauseMillis));
            }
        }
    }

    private void attempt(
            List<PendingCommand<?, ?>> group, List<MessageHandlerInterceptor<? super CommandMessage<?>>> interceptors)
            throws Throwable {
        try {
            freshness.before(group);
            inOneUnitOfWork(group, interceptors);
        } catch (Throwable failure) {
            freshness.failed(group);
            if (failure instanceof StoreUnavailable) throw failure;
            if (StoreFailure.of(failure) == StoreFailure.UNREACHABLE) throw StoreUnavailable.nothingStored(failure);
            throw failure;
        }
    }

    private void inOneUnitOfWork(
            List<PendingCommand<?, ?>> group, List<MessageHandlerInterceptor<? super CommandMessage<?>>> interceptors)
            throws Exception {
        var work = DefaultUnitOfWork.<CommandMessage<?>>startAndGet(group.getFirst().message);
        try (var transaction = begin(work)) {
            try {
                handle(group, interceptors, work);
                work.onPrepareCommit(appended -> transaction.everythingIsAppended());
                work.commit();
            } catch (Throwable failure) {
                if (work.isActive()) work.rollback(failure);
                if (!transaction.mayBeCommitted() || StoreFailure.of(failure).nothingStored()) throw failure;
                throw StoreUnavailable.maybeStored(failure);
            }
        }
    }

    private GroupTransaction begin(DefaultUnitOfWork<CommandMessage<?>> work) {
        try {
            return GroupTransaction.begin(transactions, work);
        } catch (RuntimeException failure) {
            work.rollback(failure);
            throw failure;
        }
    }

    private void handle(
            List<PendingCommand<?, ?>> group,
            List<MessageHandlerInterceptor<? super CommandMessage<?>>> interceptors,
            DefaultUnitOfWork<CommandMessage<?>> work)
            throws Exception {
        correlation.forEach(work::registerCorrelationDataProvider);
        for (var command : group) {
            work.transformMessage(previous -> command.message);
            var before = applied.count();
            try {
                command.handled(new DefaultInterceptorChain<>(work, interceptors, command.handler).proceed());
            } catch (Exception refusal) {
                if (applied.count() != before || StoreFailure.of(refusal) == StoreFailure.UNREACHABLE) throw refusal;
                command.refused(refusal);
            }
        }
    }
}
