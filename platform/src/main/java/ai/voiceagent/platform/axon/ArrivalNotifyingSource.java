package ai.voiceagent.platform.axon;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells pooled processors at once when the embedded event store has something new. Axon Server's streams do that by
 * themselves; the embedded store's do not, and a processor would look only every half second.
 */
public final class ArrivalNotifyingSource implements StreamableMessageSource<TrackedEventMessage<?>>, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ArrivalNotifyingSource.class);

    private final StreamableMessageSource<TrackedEventMessage<?>> store;
    private final Set<Runnable> listeners = ConcurrentHashMap.newKeySet();
    private volatile boolean open = true;
    private @Nullable Thread watcher;

    public ArrivalNotifyingSource(StreamableMessageSource<TrackedEventMessage<?>> store) {
        this.store = store;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        startWatching();
        return new NotifyingStream(store.openStream(token), listeners);
    }

    private synchronized void startWatching() {
        if (watcher == null)
            watcher = Thread.ofPlatform().daemon().name("event-arrivals").start(this::watch);
    }

    private void watch() {
        while (open) {
            try (var stream = store.openStream(store.createHeadToken())) {
                while (open) {
                    if (!stream.hasNextAvailable(1, TimeUnit.SECONDS)) continue;
                    while (stream.hasNextAvailable()) stream.nextAvailable();
                    listeners.forEach(Runnable::run);
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (open) log.warn("Watching for new events failed; it starts again", e);
            }
        }
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return store.createTailToken();
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        return store.createHeadToken();
    }

    @Override
    public @Nullable TrackingToken createTokenAt(java.time.Instant at) {
        return store.createTokenAt(at);
    }

    @Override
    public void close() {
        open = false;
        var thread = watcher;
        if (thread != null) thread.interrupt();
    }
}
