package ai.voiceagent.process.analysis;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Has calls read that are due, some at a time, since a language model takes its time. */
@Component
class AnalysisWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(AnalysisWorker.class);
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final UnreadCalls calls;
    private final CallAnalyst analyst;
    private final Clock clock;
    private final int atOnce;
    private volatile boolean running;
    private @Nullable Thread thread;

    AnalysisWorker(
            UnreadCalls calls, CallAnalyst analyst, Clock clock, @Value("${voice.analysis.parallel:4}") int atOnce) {
        this.calls = calls;
        this.analyst = analyst;
        this.clock = clock;
        this.atOnce = atOnce;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("call-analysis").daemon().start(this::run);
    }

    /** What is being read is left, and read again later, here or elsewhere. */
    @Override
    public void stop() {
        running = false;
        if (thread == null) return;
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            while (running) {
                if (!look(readers)) LockSupport.parkNanos(LOOK_NANOS);
            }
            readers.shutdownNow();
        }
    }

    /** Has those read that are due; true when there were any. */
    boolean look(ExecutorService readers) {
        try {
            var due = calls.due(clock.instant(), atOnce);
            readers.invokeAll(due.stream().map(this::reading).toList());
            return !due.isEmpty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (RuntimeException e) {
            LOG.warn("Calls cannot be looked for at the moment", e);
            return false;
        }
    }

    private Callable<Boolean> reading(UnreadCall call) {
        return () -> {
            analyst.read(call);
            return true;
        };
    }
}
