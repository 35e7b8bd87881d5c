package ai.voiceagent.platform.axon;

import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.messaging.MessageHandler;
import org.jspecify.annotations.Nullable;

/** A command that waits for its group, and then for the commit of the group, before its caller hears of it. */
final class PendingCommand<C, R> {

    final CommandMessage<C> message;
    final String aggregate;
    final MessageHandler<? super CommandMessage<?>> handler;
    private final CommandCallback<? super C, ? super R> callback;
    private @Nullable Object result;
    private @Nullable Throwable refusal = new IllegalStateException("the command was never run");

    PendingCommand(
            CommandMessage<C> message,
            String aggregate,
            MessageHandler<? super CommandMessage<?>> handler,
            CommandCallback<? super C, ? super R> callback) {
        this.message = message;
        this.aggregate = aggregate;
        this.handler = handler;
        this.callback = callback;
    }

    void handled(@Nullable Object answer) {
        result = answer;
        refusal = null;
    }

    void refused(Throwable why) {
        result = null;
        refusal = why;
    }

    /** Tells the caller what came of it; only after the commit. */
    void answer() {
        callback.onResult(
                message,
                refusal == null
                        ? GenericCommandResultMessage.asCommandResultMessage(result)
                        : GenericCommandResultMessage.asCommandResultMessage(refusal));
    }
}
