package ai.voiceagent.app.axonserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ai.voiceagent.platform.error.StoreUnavailable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NeedsAxonServer
class OutageIT {

    @TempDir
    Path folder;

    private final Wire wire = new Wire();
    private final String id = Node.newId();
    private Node node;

    @BeforeEach
    void start() {
        node = Node.start(folder, Map.of("voice.axon-server", wire.address()));
    }

    @AfterEach
    void stop() {
        if (node != null) node.close();
        wire.close();
    }

    @Test
    void duringAnOutageCommandsSaySoAndAfterItEverythingGoesOn() {
        node.commands().send(new Tally.Add(id, "before", 1));
        Node.await("the view before", () -> node.view().version(id) == 0);

        wire.cut();
        var began = System.nanoTime();
        var cached = catchThrowable(() -> node.commands().send(new Tally.Add(id, "during", 1)));
        var unknown = catchThrowable(() -> node.commands().send(new Tally.Add(Node.newId(), "during", 1)));
        var took = Duration.ofNanos(System.nanoTime() - began);

        assertThat(cached).isInstanceOf(StoreUnavailable.class).hasMessageContaining("event store");
        assertThat(unknown).isInstanceOf(StoreUnavailable.class);
        assertThat(took).as("nobody waits long for nothing").isLessThan(Duration.ofSeconds(25));

        wire.mend();
        Node.await("commands to be taken again", Duration.ofSeconds(60), () -> {
            var failure = catchThrowable(() -> node.commands().send(new Tally.Add(id, "after", 1)));
            return failure == null;
        });
        Node.await("the view after", Duration.ofSeconds(90), () -> node.view().version(id) >= 1);
        assertThat(node.events(id)).hasSize(2);
    }

    @Test
    void whateverIsCutInTheMiddleIsDoneOnceWhenItIsSentAgain() {
        for (int round = 0; round < 5; round++) {
            var answers = new ArrayList<CompletableFuture<Long>>();
            for (int i = 0; i < 300; i++) {
                answers.add(node.commands().sendAsync(new Tally.Add(id, "r" + round + "-" + i, 1)));
            }
            Node.pause(round * 3L);
            wire.cut();
            answers.forEach(answer -> answer.handle((done, failure) -> failure).join());
            wire.mend();
            sendAgain(round);
        }

        var keys = new HashSet<String>();
        var events = node.events(id);
        events.forEach(event -> keys.add(((Tally.Added) event.getPayload()).key()));
        assertThat(events).hasSize(1_500);
        assertThat(keys).hasSize(1_500);
        assertThat(((Tally.Added) events.getLast().getPayload()).total()).isEqualTo(1_500);
    }

    private void sendAgain(int round) {
        for (int i = 0; i < 300; i++) {
            var again = new Tally.Add(id, "r" + round + "-" + i, 1);
            Node.await("entry " + i, Duration.ofSeconds(60), () -> {
                var failure = catchThrowable(() -> node.commands().send(again));
                if (failure != null) assertThat(failure).isInstanceOf(StoreUnavailable.class);
                return failure == null;
            });
        }
    }
}
