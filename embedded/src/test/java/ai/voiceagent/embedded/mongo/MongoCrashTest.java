package ai.voiceagent.embedded.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.embedded.Victim;
import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MongoCrashTest {

    @TempDir
    Path folder;

    @Test
    void aJournaledWriteIsThereWhenItIsAcknowledged() throws Exception {
        try (var victim = Victim.start(MongoVictim.class, file().toString());
                var client = MongoClients.create(victim.word())) {
            var ledger = client.getDatabase("voice").getCollection("ledger").withWriteConcern(WriteConcern.JOURNALED);
            ledger.insertOne(new Document("_id", "first"));
            victim.kill();
        }

        assertThat(idsIn("ledger")).containsExactly("first");
    }

    @Test
    void noneOfManyJournaledWritersLosesWhatWasAcknowledged() throws Exception {
        var acknowledged = new ConcurrentLinkedQueue<String>();
        try (var writers = Executors.newFixedThreadPool(4);
                var victim = Victim.start(MongoVictim.class, file().toString());
                var client = MongoClients.create(victim.word())) {
            var ledger = client.getDatabase("voice").getCollection("ledger").withWriteConcern(WriteConcern.JOURNALED);
            var under = new CountDownLatch(200);
            for (var writer = 0; writer < 4; writer++) {
                var name = "writer-" + writer;
                writers.execute(() -> writeUntilKilled(ledger, name, acknowledged, under));
            }
            assertThat(under.await(30, TimeUnit.SECONDS)).isTrue();
            victim.kill();
        }

        assertThat(idsIn("ledger")).containsAll(acknowledged);
    }

    /** A projection writes its documents, then its token; a token ahead of them would lose events for good. */
    @RepeatedTest(2)
    void theTokenIsNeverAheadOfTheDocuments() throws Exception {
        var under = new CountDownLatch(500);
        try (var projector = Executors.newSingleThreadExecutor();
                var victim = Victim.start(MongoVictim.class, file().toString());
                var client = MongoClients.create(victim.word())) {
            var database = client.getDatabase("voice");
            var views = database.getCollection("views");
            var tokens = database.getCollection("a_tokens");
            tokens.insertOne(new Document("_id", "token").append("position", -1));
            projector.execute(() -> projectUntilKilled(views, tokens, under));
            assertThat(under.await(60, TimeUnit.SECONDS)).isTrue();
            victim.kill();
        }

        try (var mongo = EmbeddedMongo.start(file());
                var client = MongoClients.create(mongo.uri("voice"))) {
            var database = client.getDatabase("voice");
            var token = database.getCollection("a_tokens").find().first();
            var position = token == null ? -1 : token.getInteger("position");
            var views = database.getCollection("views")
                    .find()
                    .map(document -> document.getInteger("_id"))
                    .into(new HashSet<>());
            assertThat(views)
                    .containsAll(IntStream.rangeClosed(0, position).boxed().toList())
                    .hasSizeBetween(position + 1, position + 2);
        }
    }

    private Path file() {
        return folder.resolve("mongo.mv");
    }

    private Queue<String> idsIn(String collection) {
        try (var mongo = EmbeddedMongo.start(file());
                var client = MongoClients.create(mongo.uri("voice"))) {
            return client.getDatabase("voice")
                    .getCollection(collection)
                    .find()
                    .map(document -> document.getString("_id"))
                    .into(new ConcurrentLinkedQueue<>());
        }
    }

    private static void writeUntilKilled(
            MongoCollection<Document> ledger, String writer, Queue<String> acknowledged, CountDownLatch under) {
        try {
            for (var entry = 0; ; entry++) {
                var id = writer + "-" + entry;
                ledger.insertOne(new Document("_id", id));
                acknowledged.add(id);
                under.countDown();
            }
        } catch (MongoException | IllegalStateException e) {
            assertThat(e).as("the server was killed, then the client closed").isNotNull();
        }
    }

    private static void projectUntilKilled(
            MongoCollection<Document> views, MongoCollection<Document> tokens, CountDownLatch under) {
        try {
            for (var position = 0; ; position++) {
                views.insertOne(new Document("_id", position));
                tokens.updateOne(
                        new Document("_id", "token"), new Document("$set", new Document("position", position)));
                under.countDown();
            }
        } catch (MongoException | IllegalStateException e) {
            assertThat(e).as("the server was killed, then the client closed").isNotNull();
        }
    }
}
