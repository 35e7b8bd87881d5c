package ai.voiceagent.query.reconciliation;

import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the event log itself, one event at a time, up to where it ended when the reading began. */
@Component
class EventReader {

    private static final int PATIENCE_MILLIS = 30_000;
    private static final int LATECOMER_MILLIS = 20;

    private final EventStore store;

    EventReader(EventStore store) {
        this.store = store;
    }

    /** Passes on every event after {@code from}, or every event there is when it is absent. */
    void read(@Nullable TrackingToken from, Consumer<TrackedEventMessage<?>> to) {
        var head = position(store.createHeadToken());
        var at = from;
        if (position(at) >= head && !hasGaps(at)) return;
        try (var events = store.openStream(at == null ? store.createTailToken() : at)) {
            while (goesOn(events, at, head)) {
                var event = events.nextAvailable();
                to.accept(event);
                at = event.trackingToken();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while reading the event log", e);
        }
    }

    /** The position in the log, -1 before the first event. */
    static long position(@Nullable TrackingToken token) {
        return token == null ? -1 : token.position().orElse(-1);
    }

    /** An event that was committed after a later one fills a gap; at the end, those are looked for once more. */
    private static boolean goesOn(BlockingStream<?> events, @Nullable TrackingToken at, long head)
            throws InterruptedException {
        if (position(at) >= head) {
            return hasGaps(at) && events.hasNextAvailable(LATECOMER_MILLIS, TimeUnit.MILLISECONDS);
        }
        if (events.hasNextAvailable(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) return true;
        throw new IllegalStateException("The event log gave nothing for " + PATIENCE_MILLIS / 1000
                + " s although it goes on to position " + head);
    }

    private static boolean hasGaps(@Nullable TrackingToken token) {
        return token instanceof GapAwareTrackingToken aware && aware.hasGaps();
    }
}
