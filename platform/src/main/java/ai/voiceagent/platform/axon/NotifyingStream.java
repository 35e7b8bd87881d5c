package ai.voiceagent.platform.axon;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/** A stream of the embedded event store that keeps its promise to call back when there is something new. */
final class NotifyingStream implements BlockingStream<TrackedEventMessage<?>> {

    private final BlockingStream<TrackedEventMessage<?>> stream;
    private final Set<Runnable> listeners;
    private @Nullable Runnable listener;

    NotifyingStream(BlockingStream<TrackedEventMessage<?>> stream, Set<Runnable> listeners) {
        this.stream = stream;
        this.listeners = listeners;
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        listener = callback;
        return listeners.add(callback);
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return stream.peek();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        return stream.hasNextAvailable(timeout, unit);
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        return stream.nextAvailable();
    }

    @Override
    public void close() {
        if (listener != null) listeners.remove(listener);
        stream.close();
    }
}
