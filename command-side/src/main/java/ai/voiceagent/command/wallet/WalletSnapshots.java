package ai.voiceagent.command.wallet;

import ai.voiceagent.events.wallet.LedgerEvent;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.AbstractSnapshotTrigger;
import org.axonframework.eventsourcing.SnapshotTrigger;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.springframework.stereotype.Component;

/**
 * Takes a snapshot of a wallet every 1,000 events and one more for every 20 keys that it remembers: a snapshot costs as much as
 * the keys in it, so its cost stays a small, constant part of the cost of the events between two of them.
 */
@Component("walletSnapshots")
class WalletSnapshots implements SnapshotTriggerDefinition {

    static final int AT_LEAST_EVENTS = 1_000;
    static final int KEYS_PER_EVENT = 20;

    private final Snapshotter snapshotter;

    WalletSnapshots(Snapshotter snapshotter) {
        this.snapshotter = snapshotter;
    }

    @Override
    public SnapshotTrigger prepareTrigger(Class<?> aggregateType) {
        return new Trigger(snapshotter, aggregateType);
    }

    @Override
    public SnapshotTrigger reconfigure(Class<?> aggregateType, SnapshotTrigger trigger) {
        if (!(trigger instanceof Trigger known)) return prepareTrigger(aggregateType);
        known.setSnapshotter(snapshotter);
        return known;
    }

    private static final class Trigger extends AbstractSnapshotTrigger {

        private long events;
        private long keys;

        Trigger(Snapshotter snapshotter, Class<?> aggregateType) {
            super(snapshotter, aggregateType);
        }

        @Override
        public void eventHandled(EventMessage<?> message) {
            switch (message.getPayload()) {
                case Wallet snapshot -> keys = snapshot.rememberedKeys();
                case LedgerEvent entry -> count(1);
                default -> count(0);
            }
            super.eventHandled(message);
        }

        @Override
        protected boolean exceedsThreshold() {
            return events >= AT_LEAST_EVENTS + keys / KEYS_PER_EVENT;
        }

        @Override
        protected void reset() {
            events = 0;
        }

        private void count(int newKeys) {
            events++;
            keys += newKeys;
        }
    }
}
