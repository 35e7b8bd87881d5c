package ai.voiceagent.embedded.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexKeyTypeTest {

    private static final List<Object> KEYS = List.of(
            "",
            "CALL1",
            "CALL10",
            "ಕನ್ನಡ 🎉",
            7,
            8L,
            2.5,
            true,
            new ObjectId("65a4f0c2d3b4e5f6a7b8c9d0"),
            UUID.fromString("00000000-0000-0000-0000-000000000001"),
            new Document("a", 1).append("b", "two"));

    @TempDir
    Path folder;

    @Test
    void keysOfAnyTypeAreFoundAgainAfterARestart() {
        with(calls -> KEYS.forEach(key -> calls.insertOne(new Document("_id", key).append("was", key.toString()))));

        with(calls -> {
            for (var key : KEYS) {
                assertThat(calls.find(Filters.eq("_id", key)).first())
                        .as(key.toString())
                        .containsEntry("was", key.toString());
                assertThatThrownBy(() -> calls.insertOne(new Document("_id", key)))
                        .as(key.toString())
                        .isInstanceOf(MongoWriteException.class);
            }
            assertThat(calls.countDocuments()).isEqualTo(KEYS.size());
        });
    }

    @Test
    void numbersThatAreEqualAreTheSameKey() {
        with(calls -> {
            calls.insertOne(new Document("_id", 7));
            assertThat(calls.find(Filters.eq("_id", 7L)).first()).isNotNull();
            assertThatThrownBy(() -> calls.insertOne(new Document("_id", 7.0))).isInstanceOf(MongoWriteException.class);
        });
    }

    @Test
    void otherUniqueIndexesHoldAfterARestartToo() {
        with(calls -> {
            calls.createIndex(Indexes.ascending("account", "email"), new IndexOptions().unique(true));
            calls.insertOne(new Document("_id", "1").append("account", "a").append("email", "x"));
            calls.insertOne(new Document("_id", "2").append("account", "b").append("email", "x"));
        });

        with(calls -> assertThatThrownBy(() -> calls.insertOne(
                        new Document("_id", "3").append("account", "b").append("email", "x")))
                .isInstanceOf(MongoWriteException.class));
    }

    private void with(Consumer<MongoCollection<Document>> work) {
        try (var mongo = EmbeddedMongo.start(folder.resolve("mongo.mv"));
                var client = MongoClients.create(mongo.uri("voice"))) {
            work.accept(client.getDatabase("voice").getCollection("calls"));
        }
    }
}
