package ai.voiceagent.process.shared;

import ai.voiceagent.platform.axon.Commands;
import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.platform.error.Rejection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.stereotype.Component;

/**
 * Sends the commands of an event handler without waiting for each: all of a batch are under way together, and all are answered before
 * the batch counts as handled. A refusal is final and is kept in {@link Undone}; any other failure lets the batch come again.
 */
@Component
public class BatchedCommands {

    private static final String UNDER_WAY = "commands-under-way";

    private final Commands commands;
    private final Undone undone;

    public BatchedCommands(Commands commands, Undone undone) {
        this.commands = commands;
        this.undone = undone;
    }

    /** Sends {@code command}; {@code key} names what it is for, and is the same when the event comes again. */
    public void send(String key, Object command) {
        send(command, refusal -> undone.keep(key, command, refusal));
    }

    /** Sends {@code command}; what a refusal means is the caller's to say. */
    public void send(Object command, Consumer<Rejection> refused) {
        underWay().add(new Sent(commands.sendAsync(command), refused));
    }

    private List<Sent> underWay() {
        var unit = CurrentUnitOfWork.get().root();
        return unit.getOrComputeResource(UNDER_WAY, first -> {
            var sent = new ArrayList<Sent>();
            unit.onPrepareCommit(batch -> sent.forEach(Sent::await));
            return sent;
        });
    }

    /** A command under way, and what to do when it is refused. */
    private record Sent(CompletableFuture<Object> answer, Consumer<Rejection> refused) {

        void await() {
            try {
                answer.join();
            } catch (CompletionException failure) {
                if (!(failure.getCause() instanceof Rejection rejection)) throw failure;
                if (rejection.code() == ErrorCode.SERVER_ERROR) throw rejection;
                refused.accept(rejection);
            }
        }
    }
}
