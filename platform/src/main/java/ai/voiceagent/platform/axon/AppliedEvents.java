package ai.voiceagent.platform.axon;

import org.axonframework.messaging.Message;
import org.axonframework.monitoring.MessageMonitor;
import org.axonframework.monitoring.NoOpMessageMonitorCallback;

/** Counts the events that the present thread has applied, by watching what is handed to the event store. */
public final class AppliedEvents implements MessageMonitor<Message<?>> {

    private final ThreadLocal<long[]> counts = ThreadLocal.withInitial(() -> new long[1]);

    @Override
    public MonitorCallback onMessageIngested(Message<?> event) {
        counts.get()[0]++;
        return NoOpMessageMonitorCallback.INSTANCE;
    }

    /** How many so far; only the difference of two answers means something. */
    long count() {
        return counts.get()[0];
    }
}
