package ai.voiceagent.embedded.mongo;

import de.bwaldvogel.mongo.MongoServer;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;

/** MongoDB without an installation: the wire protocol on a loopback port, kept in one file. */
public final class EmbeddedMongo implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";

    /** A journaled write holds its thread until the disk has it, and the connections of that thread with it. */
    private static final int WORKERS = 16;

    /** How long replaced data stays untouched, should the disk have reordered writes when the power went. */
    private static final int RETENTION_MILLIS = 5_000;

    private final MongoServer server;

    private EmbeddedMongo(MongoServer server) {
        this.server = server;
    }

    public static EmbeddedMongo start(Path file) {
        var server = new MongoServer(new JournaledBackend(open(file)));
        server.bind(new InetSocketAddress(LOOPBACK, 0), 1, WORKERS);
        return new EmbeddedMongo(server);
    }

    public String uri(String database) {
        return "mongodb://" + LOOPBACK + ":" + server.getLocalAddress().getPort() + "/" + database
                + "?uuidRepresentation=standard";
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    static MVStore open(Path file) {
        var store = new MVStore.Builder()
                .fileName(file.toString())
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .open();
        store.setRetentionTime(RETENTION_MILLIS);
        return store;
    }
}
