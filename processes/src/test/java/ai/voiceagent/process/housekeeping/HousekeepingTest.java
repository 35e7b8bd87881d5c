package ai.voiceagent.process.housekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.platform.retention.Expiring;
import ai.voiceagent.test.MemoryMongo;
import ai.voiceagent.test.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HousekeepingTest {

    private static final Instant NOW = Instant.parse("2026-03-04T05:00:00Z");

    private final MemoryMongo mongo = new MemoryMongo();
    private final TestClock clock = new TestClock(NOW);

    @AfterEach
    void close() {
        mongo.close();
    }

    @Test
    void whatWasKeptLongEnoughIsForgottenAndNothingElse() {
        keep("letters", new Document("_id", "old").append("at", Date.from(NOW.minus(Duration.ofDays(31)))));
        keep("letters", new Document("_id", "young").append("at", Date.from(NOW.minus(Duration.ofDays(29)))));
        keep("letters", new Document("_id", "undated"));
        keep("diaries", new Document("_id", "old too").append("at", Date.from(NOW.minus(Duration.ofDays(31)))));
        var housekeeping = housekeeping(new Store("letters", "at", Duration.ofDays(30)));

        housekeeping.tidyUp();
        assertThat(ids("letters")).containsExactlyInAnyOrder("young", "undated");
        assertThat(ids("diaries")).containsExactly("old too");

        clock.advance(Duration.ofDays(2));
        housekeeping.tidyUp();
        assertThat(ids("letters")).containsExactly("undated");
    }

    @Test
    void everyStoreIsKeptAsLongAsItSays() {
        for (var name : List.of("letters", "diaries")) {
            keep(name, new Document("_id", "a").append("at", Date.from(NOW.minus(Duration.ofDays(31)))));
        }

        housekeeping(
                        new Store("letters", "at", Duration.ofDays(30)),
                        new Store("diaries", "at", Duration.ofDays(1_095)))
                .tidyUp();

        assertThat(ids("letters")).isEmpty();
        assertThat(ids("diaries")).containsExactly("a");
    }

    private record Store(String collection, String dateField, Duration kept) implements Expiring {}

    private Housekeeping housekeeping(Expiring... stores) {
        return new Housekeeping(mongo.factory(), List.of(stores), clock);
    }

    private void keep(String collection, Document document) {
        mongo.factory().getMongoDatabase().getCollection(collection).insertOne(document);
    }

    private List<String> ids(String collection) {
        return mongo.factory()
                .getMongoDatabase()
                .getCollection(collection)
                .find()
                .map(document -> document.getString("_id"))
                .into(new ArrayList<>());
    }
}
