package ai.voiceagent.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.test.MemoryMongo;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProcessBeginningsTest {

    private final MemoryMongo mongo = new MemoryMongo();
    private final EventStore events = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();

    @AfterEach
    void forget() {
        mongo.close();
    }

    @Test
    void aProcessSeesWhatHappenedSinceTheFirstJvmThatKnowsOfItStarted() {
        happens("before there was a settlement");
        jvm("settlement").start();
        happens("a call ended");

        assertThat(seenFrom(jvm("settlement"), "settlement")).containsExactly("a call ended");
    }

    @Test
    void onAnEmptyLogAProcessBeginsWithTheFirstEvent() {
        jvm("settlement").start();
        happens("the first call");

        assertThat(seenFrom(jvm("settlement"), "settlement")).containsExactly("the first call");
    }

    @Test
    void aProcessOfALaterReleaseLeavesThePastAlone() {
        jvm("settlement").start();
        happens("a call of the old release");

        jvm("settlement", "webhooks").start();

        assertThat(seenFrom(jvm("settlement", "webhooks"), "webhooks")).isEmpty();
        assertThat(seenFrom(jvm("settlement", "webhooks"), "settlement")).hasSize(1);
    }

    private ProcessBeginnings jvm(String... processes) {
        return new ProcessBeginnings(
                List.of(processes),
                events,
                mongo.factory(),
                Jackson3Serializer.builder().build());
    }

    private void happens(String what) {
        events.publish(GenericEventMessage.asEventMessage(what));
    }

    private List<Object> seenFrom(ProcessBeginnings beginnings, String process) {
        var seen = new ArrayList<Object>();
        try (var stream = events.openStream(beginnings.of(process))) {
            while (stream.hasNextAvailable()) seen.add(stream.nextAvailable().getPayload());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return seen;
    }
}
