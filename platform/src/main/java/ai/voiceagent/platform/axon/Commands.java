package ai.voiceagent.platform.axon;

import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.platform.error.Rejection;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.springframework.stereotype.Component;

/** Sends commands. A handler's {@link Rejection} comes back as it was thrown; an unknown aggregate is {@code NOT_FOUND}. */
@Component
public class Commands {

    private final CommandBus bus;

    public Commands(CommandBus bus) {
        this.bus = bus;
    }

    /** Sends {@code command} and waits until what it did is durable; returns what its handler returned. */
    public <R> R send(Object command) {
        try {
            return this.<R>sendAsync(command).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /**
     * Sends {@code command}; the future ends when what it did is durable. It ends on the thread that runs commands, so what
     * depends on it must not wait and must not send and wait for another command.
     */
    public <R> CompletableFuture<R> sendAsync(Object command) {
        var answer = new CompletableFuture<R>();
        CommandMessage<Object> message = GenericCommandMessage.asCommandMessage(command);
        bus.<Object, R>dispatch(message, (sent, result) -> complete(answer, result));
        return answer;
    }

    private static <R> void complete(CompletableFuture<R> answer, CommandResultMessage<? extends R> result) {
        if (result.isExceptional()) {
            answer.completeExceptionally(translate(result.exceptionResult()));
        } else {
            answer.complete(result.getPayload());
        }
    }

    private static Throwable translate(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Rejection rejection) return rejection;
            if (cause instanceof AggregateNotFoundException unknown) {
                return new Rejection(
                        ErrorCode.NOT_FOUND,
                        "There is no " + unknown.getAggregateIdentifier(),
                        Map.of("id", unknown.getAggregateIdentifier()));
            }
            if (cause instanceof AggregateStreamCreationException || StoreFailure.of(cause) == StoreFailure.CONFLICT) {
                return Rejection.conflict("Somebody else changed this at the same moment; read it again and retry");
            }
        }
        return failure;
    }
}
