package ai.voiceagent.platform.axon;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/** A runner on a store that is only a list: what is appended in a unit of work is in the list once it is committed. */
final class Groups implements TransactionManager {

    final List<String> stored = new ArrayList<>();
    final List<String> asked = new ArrayList<>();
    final AppliedEvents applied = new AppliedEvents();
    int open;

    /** Thrown instead of the next commit, when it is set. */
    @Nullable
    Throwable nextCommit;

    /** Whether a commit that fails has stored its events all the same. */
    boolean storesAnyway;

    private final List<String> appended = new ArrayList<>();

    final GroupRunner runner = new GroupRunner(
            this,
            applied,
            new Freshness() {
                @Override
                public void before(List<PendingCommand<?, ?>> group) {
                    group.forEach(command -> asked.add(command.aggregate));
                }

                @Override
                public void failed(List<PendingCommand<?, ?>> group) {}
            },
            List.of());

    @Override
    public Transaction startTransaction() {
        open++;
        return new Transaction() {
            @Override
            public void commit() {
                var failure = nextCommit;
                nextCommit = null;
                if (failure == null || storesAnyway) stored.addAll(appended);
                appended.clear();
                if (failure instanceof Error error) throw error;
                if (failure instanceof RuntimeException exception) throw exception;
                open--;
            }

            @Override
            public void rollback() {
                open--;
                appended.clear();
            }
        };
    }

    void append(String event) {
        applied.onMessageIngested(GenericEventMessage.asEventMessage(event));
        CurrentUnitOfWork.get().onPrepareCommit(work -> appended.add(event));
    }

    /** A command that is handled by {@code handler}, and the answer that its caller gets. */
    Sent command(String name, MessageHandler<CommandMessage<?>> handler) {
        var answer = new CompletableFuture<Object>();
        var pending = new PendingCommand<Object, Object>(
                new GenericCommandMessage<>(name), "aggregate of " + name, handler, (message, result) -> {
                    if (result.isExceptional()) answer.completeExceptionally(result.exceptionResult());
                    else answer.complete(String.valueOf(result.getPayload()));
                });
        return new Sent(pending, answer);
    }

    /** A command that appends an event of its own name. */
    Sent appending(String name) {
        return command(name, message -> {
            append(name);
            return "done " + name;
        });
    }

    void run(Sent... commands) {
        var group = new ArrayList<PendingCommand<?, ?>>();
        for (var sent : commands) group.add(sent.pending);
        runner.run(group, List.of());
        group.forEach(PendingCommand::answer);
    }

    record Sent(PendingCommand<?, ?> pending, CompletableFuture<Object> answer) {

        Throwable failure() {
            return answer.exceptionNow();
        }
    }
}
