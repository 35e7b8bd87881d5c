package ai.voiceagent.platform.axon;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.commandhandling.callbacks.LoggingCallback;
import org.axonframework.commandhandling.distributed.AnnotationRoutingStrategy;
import org.axonframework.commandhandling.distributed.RoutingStrategy;
import org.axonframework.common.Registration;
import org.axonframework.lifecycle.Lifecycle;
import org.axonframework.lifecycle.Phase;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MessageHandlerInterceptor;

/**
 * Runs the commands that wait together as one unit of work: one load of each aggregate, one append, one commit.
 * Commands of one aggregate always meet in the same {@link Lane}, in the order in which they came, so that there is no
 * contention for its lock, and durability is paid for once per group instead of once per command.
 */
public final class GroupCommitCommandBus implements CommandBus, Lifecycle, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final Map<String, MessageHandler<? super CommandMessage<?>>> handlers = new ConcurrentHashMap<>();
    private final List<MessageDispatchInterceptor<? super CommandMessage<?>>> dispatching =
            new CopyOnWriteArrayList<>();
    private final List<MessageHandlerInterceptor<? super CommandMessage<?>>> handling = new CopyOnWriteArrayList<>();
    private final RoutingStrategy routing = AnnotationRoutingStrategy.defaultStrategy();
    private final List<Lane> lanes = new ArrayList<>();

    public GroupCommitCommandBus(int lanes, GroupRunner runner) {
        for (int i = 0; i < lanes; i++) this.lanes.add(new Lane("commands-" + i, runner, handling));
    }

    @Override
    public <C> void dispatch(CommandMessage<C> command) {
        dispatch(command, LoggingCallback.INSTANCE);
    }

    @Override
    public <C, R> void dispatch(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
        var intercepted = intercept(command);
        var handler = handlers.get(intercepted.getCommandName());
        if (handler == null) {
            var nobody = new NoHandlerForCommandException("No handler for command " + intercepted.getCommandName());
            callback.onResult(command, GenericCommandResultMessage.asCommandResultMessage(nobody));
            return;
        }
        var key = routing.getRoutingKey(intercepted);
        lanes.get(Math.floorMod(key.hashCode(), lanes.size()))
                .add(new PendingCommand<>(intercepted, key, handler, callback));
    }

    @SuppressWarnings("unchecked")
    private <C> CommandMessage<C> intercept(CommandMessage<C> command) {
        var result = command;
        for (var interceptor : dispatching) result = (CommandMessage<C>) interceptor.handle(result);
        return result;
    }

    @Override
    public Registration subscribe(String commandName, MessageHandler<? super CommandMessage<?>> handler) {
        var before = handlers.putIfAbsent(commandName, handler);
        if (before != null && before != handler) throw new IllegalStateException("two handlers for " + commandName);
        return () -> handlers.remove(commandName, handler);
    }

    @Override
    public Registration registerDispatchInterceptor(MessageDispatchInterceptor<? super CommandMessage<?>> interceptor) {
        dispatching.add(interceptor);
        return () -> dispatching.remove(interceptor);
    }

    @Override
    public Registration registerHandlerInterceptor(MessageHandlerInterceptor<? super CommandMessage<?>> interceptor) {
        handling.add(interceptor);
        return () -> handling.remove(interceptor);
    }

    /** Commands that still wait when the processors have stopped are run before the connection to the event store is closed. */
    @Override
    public void registerLifecycleHandlers(LifecycleRegistry lifecycle) {
        lifecycle.onShutdown(Phase.LOCAL_MESSAGE_HANDLER_REGISTRATIONS + 1, this::awaitAnswers);
    }

    private void awaitAnswers() {
        var limit = System.nanoTime() + PATIENCE.toNanos();
        while (!lanes.stream().allMatch(Lane::idle) && System.nanoTime() < limit) LockSupport.parkNanos(2_000_000);
    }

    /** Takes no more commands, runs those that wait, and returns when all are answered. */
    @Override
    public void close() {
        lanes.forEach(Lane::close);
    }
}
