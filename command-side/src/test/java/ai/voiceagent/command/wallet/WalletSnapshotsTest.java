package ai.voiceagent.command.wallet;

import static ai.voiceagent.command.wallet.WalletFixture.NOW;
import static ai.voiceagent.command.wallet.WalletFixture.call;
import static ai.voiceagent.command.wallet.WalletFixture.talked;
import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.events.wallet.WalletEvent;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.SnapshotTrigger;
import org.axonframework.eventsourcing.Snapshotter;
import org.junit.jupiter.api.Test;

class WalletSnapshotsTest {

    private final List<String> taken = new ArrayList<>();
    private final Snapshotter snapshotter = (type, id) -> taken.add(type.getSimpleName() + " " + id);
    private final WalletSnapshots snapshots = new WalletSnapshots(snapshotter);
    private final SnapshotTrigger trigger = snapshots.prepareTrigger(Wallet.class);
    private final WalletHistory history = WalletHistory.opened();

    @Test
    void aSnapshotIsTakenEveryThousandEventsThatLeaveNoKeys() {
        var reserved = WalletHistory.opened().reserved("CALL1", 1).last();

        for (int i = 0; i < 2_999; i++) handled(reserved);

        assertThat(taken).containsExactly("Wallet wal_1", "Wallet wal_1");
    }

    @Test
    void theMoreKeysAreRememberedTheFurtherApartTheSnapshotsAre() {
        for (int i = 0; i < 1_053; i++) handled(charged(i));
        assertThat(taken).hasSize(1);

        for (int i = 1_053; i < 2_100; i++) handled(charged(i));
        assertThat(taken).hasSize(1);

        for (int i = 2_100; i < 2_162; i++) handled(charged(i));
        assertThat(taken).hasSize(2);
    }

    @Test
    void theKeysOfASnapshotCountWithoutBeingEvents() {
        var wallet = new Wallet();
        history.events().forEach(wallet::on);
        for (int i = 0; i < 4_000; i++) wallet.on(charged(i));
        handled(wallet);

        for (int i = 4_000; i < 5_262; i++) handled(charged(i));
        assertThat(taken).isEmpty();

        handled(charged(5_262));
        assertThat(taken).hasSize(1);
    }

    @Test
    void aCachedTriggerGoesOnCounting() {
        for (int i = 0; i < 1_052; i++) handled(charged(i));

        assertThat(snapshots.reconfigure(Wallet.class, trigger)).isSameAs(trigger);
        handled(charged(1_052));
        assertThat(taken).hasSize(1);
    }

    private void handled(Object payload) {
        trigger.eventHandled(new GenericDomainEventMessage<>("Wallet", "wal_1", 0, payload));
    }

    private WalletEvent charged(int i) {
        return history.charged(call(NOW, "call " + i), talked(10)).last();
    }
}
