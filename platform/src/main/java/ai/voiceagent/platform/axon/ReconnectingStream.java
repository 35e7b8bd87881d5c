package ai.voiceagent.platform.axon;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A stream that is merely empty while Axon Server is away, and then goes on where it was. Left to itself a processor takes
 * the end of its stream for a failure, lets go of its segments, and waits up to a minute longer each time.
 */
final class ReconnectingStream implements BlockingStream<TrackedEventMessage<?>> {

    private static final Logger log = LoggerFactory.getLogger(ReconnectingStream.class);
    private static final long PAUSE_NANOS = Duration.ofSeconds(1).toNanos();

    private final Function<@Nullable TrackingToken, BlockingStream<TrackedEventMessage<?>>> store;
    private BlockingStream<TrackedEventMessage<?>> stream;
    private @Nullable TrackingToken position;
    private @Nullable Runnable callback;
    private boolean away;
    private boolean closed;
    private long openedNanos;

    ReconnectingStream(
            Function<@Nullable TrackingToken, BlockingStream<TrackedEventMessage<?>>> store,
            @Nullable TrackingToken position) {
        this.store = store;
        this.position = position;
        this.stream = store.apply(position);
        this.openedNanos = System.nanoTime();
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        try {
            return stream.peek();
        } catch (RuntimeException failure) {
            reopenAfter(failure);
            return Optional.empty();
        }
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        try {
            var available = stream.hasNextAvailable(timeout, unit);
            if (away && available) {
                log.info("Axon Server is back; events are read on from {}", position);
                away = false;
            }
            return available;
        } catch (RuntimeException failure) {
            reopenAfter(failure);
            return false;
        }
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        TrackedEventMessage<?> next = stream.nextAvailable();
        position = next.trackingToken();
        return next;
    }

    private void reopenAfter(RuntimeException failure) {
        if (closed || StoreFailure.of(failure) != StoreFailure.UNREACHABLE) throw failure;
        if (!away) log.warn("Axon Server is away; processors go on when it is back ({})", failure.toString());
        away = true;
        if (System.nanoTime() - openedNanos < PAUSE_NANOS) return;
        stream.close();
        openedNanos = System.nanoTime();
        stream = store.apply(position);
        if (callback != null) stream.setOnAvailableCallback(callback);
    }

    @Override
    public boolean setOnAvailableCallback(Runnable onAvailable) {
        callback = onAvailable;
        return stream.setOnAvailableCallback(onAvailable);
    }

    /**
     * Nothing is skipped. A processor that is not sent what it ignores stays where its last own event was: it would never be at the
     * head, which a rebuild waits for, and would read the whole log again at each start.
     */
    @Override
    public void skipMessagesWithPayloadTypeOf(TrackedEventMessage<?> ignored) {}

    @Override
    public void close() {
        closed = true;
        stream.close();
    }
}
