package ai.voiceagent.embedded.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMongoTest {

    @TempDir
    Path folder;

    private EmbeddedMongo mongo;
    private MongoClient client;
    private MongoDatabase database;

    @BeforeEach
    void start() {
        mongo = EmbeddedMongo.start(folder.resolve("mongo.mv"));
        client = MongoClients.create(mongo.uri("voice"));
        database = client.getDatabase("voice");
    }

    @AfterEach
    void stop() {
        client.close();
        mongo.close();
    }

    @Test
    void documentsAreThereAfterARestart() {
        database.getCollection("calls").insertOne(new Document("_id", "CALL1").append("seconds", 323L));

        stop();
        start();

        assertThat(database.getCollection("calls")
                        .find(new Document("_id", "CALL1"))
                        .first())
                .containsEntry("seconds", 323L);
    }

    @Test
    void helloIsAnsweredSoThatHealthChecksPass() {
        var answer = database.runCommand(new Document("hello", 1));

        assertThat(answer.getBoolean("isWritablePrimary")).isTrue();
        assertThat(answer.getInteger("maxWireVersion")).isPositive();
        assertThat(((Number) answer.get("ok")).intValue()).isEqualTo(1);
    }

    @Test
    void databasesAreListedAsHealthChecksDo() {
        database.getCollection("calls").insertOne(new Document("_id", "CALL1"));

        assertThat(client.listDatabaseNames().into(new ArrayList<>())).contains("voice");
        assertThat(database.getCollection("calls").countDocuments()).isEqualTo(1);
    }

    @Test
    void anUnknownCommandIsRefusedToTheClient() {
        assertThatThrownBy(() -> database.runCommand(new Document("createUser", "nobody")))
                .isInstanceOfSatisfying(
                        MongoCommandException.class,
                        refused -> assertThat(refused.getErrorCodeName()).isEqualTo("CommandNotFound"));
    }

    @Test
    void aDuplicateKeyIsRecognisedAsOne() {
        var calls = database.getCollection("calls");
        calls.insertOne(new Document("_id", "CALL1"));

        assertThatThrownBy(() -> calls.insertOne(new Document("_id", "CALL1")))
                .isInstanceOfSatisfying(
                        MongoWriteException.class,
                        refused -> assertThat(refused.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY));
    }
}
