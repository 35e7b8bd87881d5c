package ai.voiceagent.platform.axon;

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
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a group of commands in one unit of work and one transaction. A command that is refused before it applied an event
 * leaves the group alone. When anything else goes wrong nothing of the group was stored: each of its commands then runs by
 * itself, and one that met another process's append to the same aggregate runs again on the fresh state.
 */
public final class GroupRunner {

    private static final Logger log = LoggerFactory.getLogger(GroupRunner.class);
    private static final int ATTEMPTS = 12;

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
            attempt(group, interceptors);
        } catch (Throwable failure) {
            if (group.size() > 1) log.debug("A group of {} commands runs one by one", group.size(), failure);
            group.forEach(command -> alone(command, interceptors));
        }
    }

    private void alone(
            PendingCommand<?, ?> command, List<MessageHandlerInterceptor<? super CommandMessage<?>>> interceptors) {
        for (int attempt = 1; ; attempt++) {
            try {
                attempt(List.of(command), interceptors);
                return;
            } catch (Throwable failure) {
                command.refused(failure);
                if (attempt == ATTEMPTS || !conflict(failure)) return;
                var pauseMillis = ThreadLocalRandom.current().nextLong(1, 4L << Math.min(attempt, 6));
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pauseMillis));
            }
        }
    }

    private void attempt(
            List<PendingCommand<?, ?>> group, List<MessageHandlerInterceptor<? super CommandMessage<?>>> interceptors)
            throws Exception {
        freshness.before(group);
        applied.clear();
        var work = DefaultUnitOfWork.<CommandMessage<?>>startAndGet(group.getFirst().message);
        try {
            correlation.forEach(work::registerCorrelationDataProvider);
            work.attachTransaction(transactions);
            for (var command : group) {
                work.transformMessage(previous -> command.message);
                var before = applied.count();
                try {
                    command.handled(new DefaultInterceptorChain<>(work, interceptors, command.handler).proceed());
                } catch (Exception refusal) {
                    if (applied.count() != before) throw refusal;
                    command.refused(refusal);
                }
            }
            work.commit();
            freshness.after(applied);
        } catch (Throwable failure) {
            if (work.isActive()) work.rollback(failure);
            freshness.failed(group);
            throw failure;
        }
    }

    private static boolean conflict(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConcurrencyException) return true;
        }
        return false;
    }
}
