package ai.voiceagent.embedded.mongo;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the store's commits between commands, never inside one: the file holds a prefix of what was written, in order,
 * whenever the process is killed. The store's own background commit takes one collection after the other and could
 * save a later write without an earlier one.
 */
final class Journal implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Journal.class);

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int FILL_RATE = 60;
    private static final int REWRITTEN_AT_ONCE = 1024 * 1024;

    private final MVStore store;
    private final ReadWriteLock commands = new ReentrantReadWriteLock(true);
    private final AtomicLong written = new AtomicLong();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("mongo-journal").factory());
    private long durable;

    /** Expects a store that does not commit by itself. */
    Journal(MVStore store) {
        this.store = store;
        timer.scheduleWithFixedDelay(this::tidy, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    <T> T command(Supplier<T> command) {
        commands.readLock().lock();
        try {
            return command.get();
        } finally {
            commands.readLock().unlock();
        }
    }

    /** Keeps what {@code query} may still have to read from being overwritten, however long it takes. */
    <T> T query(Supplier<T> query) {
        var version = store.registerVersionUsage();
        try {
            return query.get();
        } finally {
            store.deregisterVersionUsage(version);
        }
    }

    /** Returns once everything written before is on the disk; callers that wait together share one commit. */
    void persist() {
        var mine = written.incrementAndGet();
        synchronized (this) {
            if (durable >= mine) return;
            var upTo = written.get();
            commit();
            store.sync();
            durable = upTo;
        }
    }

    @Override
    public void close() {
        timer.close();
        persist();
    }

    private void commit() {
        commands.writeLock().lock();
        try {
            store.commit();
        } finally {
            commands.writeLock().unlock();
        }
    }

    private void tidy() {
        try {
            if (!store.hasUnsavedChanges()) return;
            persist();
            reuseSpace();
        } catch (RuntimeException e) {
            log.error("The embedded MongoDB could not save its changes", e);
        }
    }

    private void reuseSpace() {
        commands.writeLock().lock();
        try {
            store.compact(FILL_RATE, REWRITTEN_AT_ONCE);
        } finally {
            commands.writeLock().unlock();
        }
    }
}
