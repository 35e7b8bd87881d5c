package ai.voiceagent.projection.rebuild;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Lets requests wait at the start while the views are far behind the events, as they are after a restore: for a bounded time, and only
 * for views that this process writes. Whoever asks then sees what there is, instead of being told that it does not exist.
 */
@Component
class CatchingUp implements SmartLifecycle {

    /** After the processors, and before the first command, whose answer is read from the views. */
    private static final int AFTER_PROCESSORS_BEFORE_COMMANDS = Integer.MAX_VALUE - 2688;

    /** A view's position is noted a batch at a time, and not at all for events that are none of its business. */
    private static final long NEAR = 1_000;

    private static final Duration CLAIMING = Duration.ofSeconds(1);
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final Logger LOG = LoggerFactory.getLogger(CatchingUp.class);

    private final ProjectionGroups groups;
    private final Duration limit;
    private volatile boolean running;

    CatchingUp(ProjectionGroups groups, @Value("${voice.projections.catch-up:PT60S}") Duration limit) {
        this.groups = groups;
        this.limit = limit;
    }

    @Override
    public void start() {
        running = true;
        var head = groups.head();
        if (head <= NEAR) return;
        var began = System.nanoTime();
        var said = false;
        while (behind(head, System.nanoTime() - began > CLAIMING.toNanos()) > NEAR) {
            if (System.nanoTime() - began > limit.toNanos()) {
                LOG.warn(
                        "The views are still {} events behind; requests are answered from what they hold",
                        behind(head, true));
                return;
            }
            if (!said) LOG.info("The views catch up with {} events before requests are answered", behind(head, false));
            said = true;
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** How far the last of the groups is; those that nobody here has claimed do not count once {@code onlyOurs}. */
    private long behind(long head, boolean onlyOurs) {
        return groups.all().stream()
                .filter(group ->
                        !onlyOurs || !group.processor().processingStatus().isEmpty())
                .mapToLong(group -> head - group.position())
                .max()
                .orElse(0);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return AFTER_PROCESSORS_BEFORE_COMMANDS;
    }
}
