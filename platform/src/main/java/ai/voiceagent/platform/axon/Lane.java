package ai.voiceagent.platform.axon;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
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
    private final AtomicInteger unanswered = new AtomicInteger();
    private final Thread thread;
    private volatile boolean open = true;

    Lane(String name, GroupRunner runner, List<MessageHandlerInterceptor<? super CommandMessage<?>>> interceptors) {
        this.runner = runner;
        this.interceptors = interceptors;
        this.thread = Thread.ofPlatform().name(name).start(this::run);
    }

    void add(PendingCommand<?, ?> command) {
        unanswered.incrementAndGet();
        queue.add(command);
        if (!thread.isAlive()) refuseTheRest();
    }

    /** Whether every command that came is answered. */
    boolean idle() {
        return unanswered.get() == 0;
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
            } catch (InterruptedException e) {
                log.warn("{} was interrupted; it goes on until it is closed", thread.getName());
            } finally {
                group.forEach(this::answer);
                group.clear();
            }
        }
    }

    /** Nothing that a caller does with its answer may end the thread that everybody else waits for. */
    private void answer(PendingCommand<?, ?> command) {
        try {
            command.answer();
        } catch (Throwable e) {
            log.error("The caller of {} failed on its answer", command.message.getCommandName(), e);
        } finally {
            unanswered.decrementAndGet();
        }
    }

    /** Takes no more commands, runs those that wait, and returns when all are answered. */
    @Override
    public void close() {
        open = false;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        refuseTheRest();
    }

    private void refuseTheRest() {
        for (var late = queue.poll(); late != null; late = queue.poll()) {
            late.refused(new IllegalStateException("the command bus is closed"));
            answer(late);
        }
    }
}
