package ai.voiceagent.platform.axon;

import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.monitoring.MessageMonitor;
import org.axonframework.monitoring.NoOpMessageMonitorCallback;

/** Counts the events that the present thread has applied, by watching what is handed to the event store. */
public final class AppliedEvents implements MessageMonitor<Message<?>> {

    private final ThreadLocal<Applied> current = ThreadLocal.withInitial(Applied::new);

    @Override
    public MonitorCallback onMessageIngested(Message<?> event) {
        var applied = current.get();
        applied.count++;
        if (event instanceof DomainEventMessage<?> domain) {
            applied.lastSequence.put(domain.getAggregateIdentifier(), domain.getSequenceNumber());
        }
        return NoOpMessageMonitorCallback.INSTANCE;
    }

    int count() {
        return current.get().count;
    }

    /** The sequence number of the last event that was applied to each aggregate. */
    Map<String, Long> lastSequence() {
        return current.get().lastSequence;
    }

    void clear() {
        current.remove();
    }

    private static final class Applied {
        private int count;
        private final Map<String, Long> lastSequence = new HashMap<>();
    }
}
