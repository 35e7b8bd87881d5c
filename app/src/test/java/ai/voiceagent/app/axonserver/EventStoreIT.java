package ai.voiceagent.app.axonserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.voiceagent.platform.error.Rejection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NeedsAxonServer
class EventStoreIT {

    @TempDir
    static Path folder;

    private static Node node;

    private final String id = Node.newId();

    @BeforeAll
    static void start() {
        node = Node.start(folder, Map.of());
    }

    @AfterAll
    static void stop() {
        if (node != null) node.close();
    }

    @Test
    void eventsAreKeptOnTheServerAndThereIsNoSqlDatabase() {
        assertThat(node.context().getBean(EventStore.class)).isInstanceOf(AxonServerEventStore.class);
        assertThat(node.context().getBeanProvider(DataSource.class)).isEmpty();
        assertThat(folder.resolve("events.mv.db")).doesNotExist();
    }

    @Test
    void commandsThatWaitTogetherAreAllStoredInOrder() {
        addAll(200, "k");

        var events = node.events(id);
        assertThat(events).hasSize(200);
        assertThat(((Tally.Added) events.getLast().getPayload()).total()).isEqualTo(200);
        assertThat(events.getLast().getSequenceNumber()).isEqualTo(199);
    }

    @Test
    void aCommandThatFailsAfterItAppliedAnEventTakesNothingWithIt() {
        var answers = new ArrayList<CompletableFuture<Long>>();
        for (int i = 0; i < 100; i++) {
            answers.add(node.commands().sendAsync(new Tally.Add(id, "k" + i, i == 50 ? Tally.LIMIT + 1 : 1)));
        }

        var failed = answers.stream()
                .filter(a -> a.handle((ok, error) -> error != null).join())
                .count();

        assertThat(failed).isEqualTo(1);
        assertThat(node.events(id)).hasSize(99);
    }

    @Test
    void aRefusalComesBackAsItWasThrown() {
        assertThatThrownBy(() -> node.commands().send(new Tally.Add(id, "k", -1)))
                .isInstanceOf(Rejection.class);
        assertThat(node.events(id)).isEmpty();
    }

    @Test
    void snapshotsShortenTheWayToAnAggregate() {
        addAll(60, "before");
        var store = node.context().getBean(EventStore.class);
        Node.await("a snapshot", () -> store.readEvents(id).asStream().count() < 45);

        node.context().getBean(Cache.class).removeAll();
        long version = node.commands().send(new Tally.Add(id, "after", 5));

        assertThat(version).isEqualTo(60);
        assertThat(((Tally.Added) node.events(id).getLast().getPayload()).total())
                .isEqualTo(65);
    }

    private void addAll(int count, String prefix) {
        var answers = new ArrayList<CompletableFuture<Long>>();
        for (int i = 0; i < count; i++) answers.add(node.commands().sendAsync(new Tally.Add(id, prefix + i, 1)));
        answers.forEach(CompletableFuture::join);
    }
}
