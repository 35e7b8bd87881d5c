package ai.voiceagent.process.testing;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** MongoDB in memory, over its wire protocol. */
public final class TestMongo implements AutoCloseable {

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
