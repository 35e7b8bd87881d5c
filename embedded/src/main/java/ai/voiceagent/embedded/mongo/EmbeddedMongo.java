package ai.voiceagent.embedded.mongo;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.nio.file.Path;

/** MongoDB without an installation: the wire protocol on a loopback port, kept in one file. */
public final class EmbeddedMongo implements AutoCloseable {

    private final MongoServer server;

    private EmbeddedMongo(MongoServer server) {
        this.server = server;
    }

    public static EmbeddedMongo start(Path file) {
        var server = new MongoServer(new H2Backend(file.toString()));
        server.bind("127.0.0.1", 0);
        return new EmbeddedMongo(server);
    }

    public String uri(String database) {
        return "mongodb://127.0.0.1:" + server.getLocalAddress().getPort() + "/" + database
                + "?uuidRepresentation=standard";
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
