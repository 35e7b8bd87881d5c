package ai.voiceagent.embedded.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.ObjectDataType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentTypeTest {

    @TempDir
    Path folder;

    @Test
    void everyTypeOfValueIsTheSameAfterARestart() {
        var document = new Document("_id", "CALL1")
                .append("text", "ಕನ್ನಡ 🎉")
                .append("int", Integer.MIN_VALUE)
                .append("long", Long.MAX_VALUE)
                .append("double", 0.1)
                .append("decimal", Decimal128.parse("1.10"))
                .append("yes", true)
                .append("nothing", null)
                .append("date", Date.from(Instant.parse("2025-01-15T09:15:00.123Z")))
                .append("id", new ObjectId("65a4f0c2d3b4e5f6a7b8c9d0"))
                .append("bytes", new Binary(new byte[] {0, 1, -1}))
                .append("list", Arrays.asList("a", 2, null, List.of(), new Document("b", 3L)))
                .append("empty", new Document());
        with(calls -> calls.insertOne(document));

        with(calls -> assertThat(calls.find(Filters.eq("_id", "CALL1")).first()).isEqualTo(document));
    }

    @Test
    void aDocumentThatReplacesAnotherIsThereAfterARestart() {
        with(calls -> {
            calls.insertOne(new Document("_id", "CALL1").append("text", "short"));
            calls.replaceOne(Filters.eq("_id", "CALL1"), new Document("text", "long".repeat(100_000)));
        });

        with(calls -> assertThat(calls.find(Filters.eq("_id", "CALL1")).first())
                .containsEntry("text", "long".repeat(100_000)));
    }

    @Test
    void documentsOfAnEarlierVersionAreStillRead() {
        var document = new de.bwaldvogel.mongo.bson.Document("_id", "CALL1").append("seconds", 323L);
        var buffer = new WriteBuffer();
        new ObjectDataType().write(buffer, document);
        new DocumentType().write(buffer, document);
        new ObjectDataType().write(buffer, "the next one's");
        var stored = buffer.getBuffer().flip();

        var type = new DocumentType();
        assertThat(type.read(stored)).isEqualTo(document);
        assertThat(type.read(stored)).isEqualTo(document);
        assertThat(new ObjectDataType().read(stored)).isEqualTo("the next one's");
    }

    @Test
    void theGuessOfWhatADocumentTakesFollowsWhatIsWritten() {
        var type = new DocumentType();
        var small = new de.bwaldvogel.mongo.bson.Document("_id", 1);
        for (var i = 0; i < 200; i++) type.write(new WriteBuffer(), small);
        var guess = type.getMemory(small);
        var big = new de.bwaldvogel.mongo.bson.Document("text", "x".repeat(100_000));
        for (var i = 0; i < 200; i++) type.write(new WriteBuffer(), big);

        assertThat(guess).isLessThan(1_000);
        assertThat(type.getMemory(big)).isGreaterThan(300_000);
    }

    private void with(Consumer<MongoCollection<Document>> work) {
        try (var mongo = EmbeddedMongo.start(folder.resolve("mongo.mv"));
                var client = MongoClients.create(mongo.uri("voice"))) {
            work.accept(client.getDatabase("voice").getCollection("calls"));
        }
    }
}
