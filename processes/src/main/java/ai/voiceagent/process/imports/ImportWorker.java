package ai.voiceagent.process.imports;

import ai.voiceagent.command.imports.ImportWork;
import ai.voiceagent.events.shared.ImportId;
import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.platform.id.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Works imports off, one at a time. An import that is refused fails, a conflict only when it lasts; one that meets trouble is tried again after a pause
 * that grows, by whichever process is there then.
 */
@Component
class ImportWorker implements SmartLifecycle {

    static final Duration LEASE = Duration.ofSeconds(15);
    static final Duration RENEWAL = Duration.ofSeconds(4);
    static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final ImportWork work;
    private final Clock clock;
    private final String name;
    private final Map<ImportId, Pause> pauses = new HashMap<>();
    private Instant renewAt = Instant.MIN;
    private volatile boolean running;
    private @Nullable Thread thread;

    ImportWorker(ImportWork work, Ids ids, Clock clock) {
        this.work = work;
        this.clock = clock;
        this.name = ids.next("worker_");
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("imports").daemon().start(this::run);
    }

    /** Stops after the rows at hand; the import goes on at the next start, here or elsewhere. */
    @Override
    public void stop() {
        running = false;
        try {
            if (thread != null) thread.join(Duration.ofSeconds(15));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (running) {
            try {
                look();
            } catch (RuntimeException e) {
                LOG.warn("Imports cannot be looked for at the moment", e);
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    /** Works off what there is and nobody else has. */
    void look() {
        for (var importId : work.unfinished()) {
            var pause = pauses.get(importId);
            if (pause != null && clock.instant().isBefore(pause.until())) continue;
            if (take(importId)) carryOn(importId);
        }
    }

    private void carryOn(ImportId importId) {
        try {
            work.carryOn(importId, () -> goOn(importId));
            pauses.remove(importId);
            work.take(importId, name, Duration.ZERO);
        } catch (Rejection refusal) {
            LOG.warn("Import {} is refused: {}", importId, refusal.getMessage());
            if (refusal.code() == ErrorCode.CONFLICT && !pausedLong(importId)) pause(importId);
            else fail(importId, refusal);
        } catch (RuntimeException trouble) {
            LOG.warn("Import {} is interrupted and will be tried again", importId, trouble);
            pause(importId);
        }
    }

    private boolean pausedLong(ImportId importId) {
        var pause = pauses.get(importId);
        return pause != null && pause.length().equals(LONGEST_PAUSE);
    }

    private boolean goOn(ImportId importId) {
        if (!running) return false;
        return clock.instant().isBefore(renewAt) || take(importId);
    }

    private boolean take(ImportId importId) {
        renewAt = clock.instant().plus(RENEWAL);
        return work.take(importId, name, LEASE);
    }

    private void fail(ImportId importId, Rejection refusal) {
        try {
            work.fail(importId, refusal.getMessage());
            pauses.remove(importId);
        } catch (RuntimeException trouble) {
            LOG.warn("Import {} cannot be given up yet", importId, trouble);
            pause(importId);
        }
    }

    private void pause(ImportId importId) {
        var before = pauses.get(importId);
        var length = before == null ? FIRST_PAUSE : before.length().multipliedBy(2);
        if (length.compareTo(LONGEST_PAUSE) > 0) length = LONGEST_PAUSE;
        pauses.put(importId, new Pause(length, clock.instant().plus(length)));
    }

    private record Pause(Duration length, Instant until) {}
}
