package ai.voiceagent.app.axonserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.MongoOperations;

@NeedsAxonServer
class ProcessorsIT {

    @TempDir
    Path folder;

    private final String id = Node.newId();

    @Test
    void aViewFollowsGoesOnAfterARestartAndIsMadeAnewWhenMongoDbIsEmpty() {
        try (var first = Node.start(folder.resolve("a"), Map.of())) {
            for (int i = 0; i < 30; i++) first.commands().send(new Tally.Add(id, "k" + i, 1));
            Node.await("the view", () -> first.view().version(id) == 29);
            assertThat(first.context()
                            .getBean(MongoOperations.class)
                            .getCollection("axon_tokens")
                            .countDocuments(new Document("processorName", TallyView.GROUP)))
                    .as("positions are kept in MongoDB, beside the views")
                    .isEqualTo(2);
            assertThat(first.context().getBean(TokenStore.class).fetchSegments(TallyView.GROUP))
                    .containsExactly(0, 1);
        }
        try (var second = Node.start(folder.resolve("a"), Map.of())) {
            second.commands().send(new Tally.Add(id, "after the restart", 1));
            Node.await("the view after a restart", () -> second.view().version(id) == 30);
            assertThat(second.view().delivered)
                    .as("a restarted processor goes on where it stopped")
                    .hasValueLessThan(30);
        }
        try (var rebuilt = Node.start(folder.resolve("b"), Map.of())) {
            Node.await("the view on an empty MongoDB", () -> rebuilt.view().version(id) == 30);
        }
    }

    @Test
    void aProcessorReachesTheHeadAlthoughTheLastEventsAreNoneOfItsBusiness() {
        try (var node = Node.start(folder.resolve("c"), Map.of())) {
            node.commands().send(new Tally.Add(id, "its own", 1));
            var store = node.context().getBean(EventStore.class);
            for (int i = 0; i < 3; i++) store.publish(GenericEventMessage.asEventMessage("somebody else's"));

            var head = store.createHeadToken().position().orElseThrow();
            Node.await("the position of the head", () -> node.position(TallyView.GROUP) >= head);
        }
    }
}
