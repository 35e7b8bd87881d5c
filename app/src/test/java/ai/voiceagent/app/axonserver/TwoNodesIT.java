package ai.voiceagent.app.axonserver;

import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.platform.axon.Commands;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NeedsAxonServer
class TwoNodesIT {

    private static final int ENTRIES = 400;

    @TempDir
    Path folder;

    private Node one;
    private Node two;
    private final String id = Node.newId();

    @BeforeEach
    void start() {
        one = Node.start(folder.resolve("one"), Map.of());
        two = Node.start(folder.resolve("two"), Map.of());
    }

    @AfterEach
    void stop() {
        if (two != null) two.close();
        if (one != null) one.close();
    }

    @Test
    void theSameEntriesSentFromBothAtOnceAreEachAddedOnce() {
        var answers = new ArrayList<CompletableFuture<Long>>();
        for (int i = 0; i < ENTRIES; i++) {
            answers.add(one.commands().sendAsync(new Tally.Add(id, "k" + i, 1)));
            answers.add(two.commands().sendAsync(new Tally.Add(id, "k" + (ENTRIES - 1 - i), 1)));
        }

        answers.forEach(CompletableFuture::join);

        assertEachOnce(ENTRIES);
    }

    @Test
    void entriesSentOneAfterTheOtherByTurnsSeeEachOther() {
        for (int i = 0; i < 60; i++) {
            var commands = List.of(one.commands(), two.commands()).get(i % 2);
            long version = commands.send(new Tally.Add(id, "k" + i, 1));
            assertThat(version).isEqualTo(i);
        }
        assertThat(one.commands().<Long>send(new Tally.Add(id, "k59", 1)))
                .as("what the other has done is no-op here, not done again")
                .isEqualTo(59);
        assertEachOnce(60);
    }

    @Test
    void manyCallersOnBothLoseNothing() throws InterruptedException {
        var callers = new ArrayList<Thread>();
        for (int caller = 0; caller < 8; caller++) {
            var own = "caller" + caller;
            var node = caller % 2 == 0 ? one.commands() : two.commands();
            callers.add(Thread.ofVirtual().start(() -> send(node, own)));
        }
        for (var caller : callers) caller.join();

        assertEachOnce(8 * 50);
    }

    private void send(Commands node, String own) {
        for (int i = 0; i < 50; i++) node.send(new Tally.Add(id, own + "-" + i, 1));
    }

    private void assertEachOnce(int entries) {
        var events = one.events(id);
        var keys = new HashSet<String>();
        for (int i = 0; i < events.size(); i++) {
            var added = (Tally.Added) events.get(i).getPayload();
            assertThat(events.get(i).getSequenceNumber()).isEqualTo(i);
            assertThat(added.total()).as("the total after event " + i).isEqualTo(i + 1);
            assertThat(keys.add(added.key())).as(added.key()).isTrue();
        }
        assertThat(keys).hasSize(entries);
    }
}
