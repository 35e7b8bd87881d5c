package ai.voiceagent.embedded.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Projections.include;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Walks over whole collections, as audits and rebuilds make them. */
class WalkTest {

    private static final int CALLS = 1_000;
    private static final int BATCH = 7;

    @TempDir
    Path folder;

    private EmbeddedMongo mongo;
    private MongoClient client;
    private MongoCollection<Document> calls;

    @BeforeEach
    void start() {
        mongo = EmbeddedMongo.start(folder.resolve("mongo.mv"));
        client = MongoClients.create(mongo.uri("voice"));
        calls = client.getDatabase("voice").getCollection("calls");
        calls.insertMany(IntStream.range(0, CALLS)
                .mapToObj(i -> new Document("_id", id(i)).append("seconds", i).append("note", "-"))
                .toList());
    }

    @AfterEach
    void stop() {
        client.close();
        mongo.close();
    }

    @Test
    void passesOnEveryDocumentOnce() {
        var seen = calls.find().batchSize(BATCH).map(WalkTest::id).into(new ArrayList<>());

        assertThat(seen)
                .isEqualTo(IntStream.range(0, CALLS).mapToObj(WalkTest::id).toList());
    }

    @Test
    void passesOnOnlyWhatMatchesAndWhatWasAskedFor() {
        var seen = calls.find(gte("seconds", CALLS - 10))
                .projection(include("seconds"))
                .batchSize(BATCH)
                .into(new ArrayList<>());

        assertThat(seen).hasSize(10).allSatisfy(call -> assertThat(call).containsOnlyKeys("_id", "seconds"));
    }

    /** The library would have them all in its memory by then. */
    @Test
    void readsWhatIsAskedForAndNotMore() {
        try (var walk = calls.find().batchSize(BATCH).iterator()) {
            walk.next();
            calls.deleteMany(gte("seconds", 2 * BATCH));

            var rest = new ArrayList<String>();
            walk.forEachRemaining(call -> rest.add(id(call)));
            assertThat(rest).hasSize(2 * BATCH - 1);
        }
    }

    @Test
    void goesOnWhereItsNextDocumentWasDeleted() {
        try (var walk = calls.find().batchSize(BATCH).iterator()) {
            walk.next();
            calls.deleteOne(eq("_id", id(BATCH)));

            var rest = new ArrayList<String>();
            walk.forEachRemaining(call -> rest.add(id(call)));
            assertThat(rest).hasSize(CALLS - 2).doesNotContain(id(BATCH));
        }
    }

    @Test
    void manyAreDeletedChangedAndCounted() {
        calls.updateMany(gte("seconds", 10), new Document("$set", new Document("note", "long")));
        assertThat(calls.countDocuments(eq("note", "long"))).isEqualTo(CALLS - 10);

        calls.deleteMany(eq("note", "long"));
        assertThat(calls.find().into(new ArrayList<>())).hasSize(10);
        assertThat(calls.distinct("note", String.class).into(new ArrayList<>())).isEqualTo(List.of("-"));
    }

    @Test
    void aRestartChangesNothing() {
        client.close();
        mongo.close();
        mongo = EmbeddedMongo.start(folder.resolve("mongo.mv"));
        client = MongoClients.create(mongo.uri("voice"));
        calls = client.getDatabase("voice").getCollection("calls");

        passesOnEveryDocumentOnce();
    }

    private static String id(Document call) {
        return call.getString("_id");
    }

    private static String id(int number) {
        return "CALL%04d".formatted(number);
    }
}
