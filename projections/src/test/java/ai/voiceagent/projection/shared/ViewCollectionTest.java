package ai.voiceagent.projection.shared;

import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.embedded.mongo.EmbeddedMongo;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ViewCollectionTest {

    private record Note(String id, long number) {}

    @TempDir
    Path folder;

    private EmbeddedMongo mongo;
    private MongoClient client;
    private MongoDatabase database;
    private ViewCollection<Note> notes;

    @BeforeEach
    void start() {
        mongo = EmbeddedMongo.start(folder.resolve("mongo.mv"));
        client = MongoClients.create(mongo.uri("voice"));
        database = client.getDatabase("voice");
        notes = new ViewDatabase(database).collection("notes", Note.class, Note::id);
        notes.index("number");
        notes.saveAll(
                IntStream.range(0, 120).mapToObj(i -> new Note("n" + i, i)).toList());
    }

    @AfterEach
    void stop() {
        client.close();
        mongo.close();
    }

    @Test
    void aClearedCollectionIsEmptyAndTakesNewDocuments() {
        var full = notes.checksum();

        notes.clear();
        assertThat(notes.checksum()).startsWith("0:");
        assertThat(notes.find("n1")).isEmpty();

        notes.saveAll(List.of(new Note("n1", 2)));
        assertThat(notes.find("n1")).isEqualTo(Optional.of(new Note("n1", 2)));
        assertThat(full).startsWith("120:").isNotEqualTo(notes.checksum());
    }

    @Test
    void aClearedCollectionHasTheIndexesThatItHad() {
        var before = indexes();
        notes.clear();
        assertThat(indexes()).isEqualTo(before).contains(new Document("number", 1));
    }

    private Set<Document> indexes() {
        return database.getCollection("notes")
                .listIndexes()
                .map(index -> index.get("key", Document.class))
                .into(new HashSet<>());
    }
}
