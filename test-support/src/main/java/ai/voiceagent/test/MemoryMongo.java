package ai.voiceagent.test;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** A MongoDB that forgets everything when the test ends. */
public final class MemoryMongo implements AutoCloseable {

    private final MongoServer server = new MongoServer(H2Backend.inMemory());
    private final MongoClient client =
            MongoClients.create("mongodb://127.0.0.1:" + server.bind().getPort());

    public MongoDatabaseFactory factory() {
        return new SimpleMongoClientDatabaseFactory(client, "voice");
    }

    @Override
    public void close() {
        client.close();
        server.shutdownNow();
    }
}
