package ai.voiceagent.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReconnectingStreamTest {

    private final List<@Nullable TrackingToken> opened = new ArrayList<>();
    private final List<Runnable> callbacks = new ArrayList<>();
    private final List<TrackedEventMessage<?>> skipped = new ArrayList<>();
    private long head = 3;
    private @Nullable RuntimeException trouble;

    @Test
    void afterAnOutageItGoesOnBehindTheLastEventThatWasTaken() throws InterruptedException {
        var stream = new ReconnectingStream(this::open, null);
        stream.setOnAvailableCallback(() -> {});
        assertThat(take(stream, 2)).containsExactly(0L, 1L);

        trouble = Status.UNAVAILABLE.asRuntimeException();
        assertThat(stream.hasNextAvailable(1, TimeUnit.MILLISECONDS)).isFalse();
        assertThat(stream.peek()).isEmpty();
        head = 5;
        LockSupport.parkNanos(1_100_000_000);
        stream.hasNextAvailable(1, TimeUnit.MILLISECONDS);
        trouble = null;

        assertThat(take(stream, 3)).containsExactly(2L, 3L, 4L);
        assertThat(opened).containsExactly(null, new GlobalSequenceTrackingToken(1));
        assertThat(callbacks).as("it still calls back when something arrives").hasSize(2);
    }

    @Test
    void itDoesNotHammerTheServer() throws InterruptedException {
        var stream = new ReconnectingStream(this::open, null);
        trouble = Status.UNAVAILABLE.asRuntimeException();

        for (int i = 0; i < 100; i++) stream.hasNextAvailable(1, TimeUnit.MILLISECONDS);

        assertThat(opened).hasSize(1);
    }

    @Test
    void anEventThatCannotBeReadIsNoOutage() {
        var stream = new ReconnectingStream(this::open, null);
        trouble = new IllegalArgumentException("no such event type");

        assertThatThrownBy(() -> stream.hasNextAvailable(1, TimeUnit.MILLISECONDS))
                .isSameAs(trouble);
    }

    @Test
    void aStreamThatWasClosedStaysClosed() {
        var stream = new ReconnectingStream(this::open, null);
        stream.close();
        trouble = Status.CANCELLED.asRuntimeException();

        assertThatThrownBy(() -> stream.hasNextAvailable(1, TimeUnit.MILLISECONDS))
                .isSameAs(trouble);
    }

    @Test
    void whatAProcessorIgnoresIsSentAllTheSameSoThatItsPositionGoesOn() throws InterruptedException {
        var stream = new ReconnectingStream(this::open, null);

        stream.skipMessagesWithPayloadTypeOf(stream.peek().orElseThrow());

        assertThat(skipped).isEmpty();
        assertThat(take(stream, 3)).containsExactly(0L, 1L, 2L);
    }

    private static List<Long> take(ReconnectingStream stream, int count) throws InterruptedException {
        var taken = new ArrayList<Long>();
        for (int i = 0; i < count; i++) {
            assertThat(stream.hasNextAvailable(1, TimeUnit.MILLISECONDS)).isTrue();
            taken.add((Long) stream.nextAvailable().getPayload());
        }
        return taken;
    }

    private BlockingStream<TrackedEventMessage<?>> open(@Nullable TrackingToken from) {
        opened.add(from);
        return new Numbers(from == null ? 0 : from.position().orElseThrow() + 1);
    }

    /** The numbers up to the head, until there is trouble. */
    private final class Numbers implements BlockingStream<TrackedEventMessage<?>> {

        private long next;

        private Numbers(long next) {
            this.next = next;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            if (trouble != null) throw trouble;
            return next < head ? Optional.of(event()) : Optional.empty();
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) {
            return peek().isPresent();
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() {
            var event = event();
            next++;
            return event;
        }

        private TrackedEventMessage<?> event() {
            return new GenericTrackedEventMessage<>(
                    new GlobalSequenceTrackingToken(next), new GenericEventMessage<>(next));
        }

        @Override
        public void skipMessagesWithPayloadTypeOf(TrackedEventMessage<?> ignored) {
            skipped.add(ignored);
        }

        @Override
        public boolean setOnAvailableCallback(Runnable callback) {
            return callbacks.add(callback);
        }

        @Override
        public void close() {}
    }
}
