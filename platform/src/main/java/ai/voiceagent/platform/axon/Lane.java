package ai.voiceagent.platform.axon;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread and the queue in front of it; whatever waits when the thread comes back is its next group. */
final class Lane implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Lane.class);

    /** Bounds the events of one append and the time that the first command of a group waits for the last. */
    private static final int LARGEST_GROUP = 256;

    private final LinkedBlockingQueue<PendingCommand<?, ?>> queue = new LinkedBlockingQueue<>();
    private final GroupRunner runner;
    private final List<MessageHandlerInterceptor<? super CommandMessage<?>>> interceptors;
    private final Thread thread;
    private volatile boolean open = true;

    Lane(String name, GroupRunner runner, List<MessageHandlerInterceptor<? super CommandMessage<?>>> interceptors) {
        this.runner = runner;
        this.interceptors = interceptors;
        this.thread = Thread.ofPlatform().name(name).start(this::run);
    }

    void add(PendingCommand<?, ?> command) {
        if (!open) throw new IllegalStateException("the command bus is closed");
        queue.add(command);
    }

    private void run() {
        var group = new ArrayList<PendingCommand<?, ?>>(LARGEST_GROUP);
        while (open || !queue.isEmpty()) {
            try {
                var first = queue.poll(100, TimeUnit.MILLISECONDS);
                if (first == null) continue;
                group.add(first);
                queue.drainTo(group, LARGEST_GROUP - 1);
                runner.run(group, interceptors);
                group.forEach(this::answer);
            } catch (InterruptedException e) {
                log.warn("{} was interrupted; it goes on until it is closed", thread.getName());
            } finally {
                group.clear();
            }
        }
    }

    private void answer(PendingCommand<?, ?> command) {
        try {
            command.answer();
        } catch (RuntimeException e) {
            log.error("The caller of {} failed on its answer", command.message.getCommandName(), e);
        }
    }

    @Override
    public void close() {
        open = false;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
