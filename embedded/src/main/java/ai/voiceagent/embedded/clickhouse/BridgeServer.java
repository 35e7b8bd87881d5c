package ai.voiceagent.embedded.clickhouse;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The bridge on its loopback port, with a bounded number of statements at a time. */
final class BridgeServer implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";
    private static final int STATEMENTS = 8;
    private static final int BACKLOG = 64;

    private final HttpServer server;
    private final ExecutorService workers;
    private final ConnectionPool connections;

    private BridgeServer(HttpServer server, ExecutorService workers, ConnectionPool connections) {
        this.server = server;
        this.workers = workers;
        this.connections = connections;
    }

    static BridgeServer start(Engine engine, int port, Credentials credentials) throws IOException {
        // without it each answer waits 40 ms for the client's acknowledgement
        System.setProperty("sun.net.httpserver.nodelay", "true");
        // clients keep their connections for long; the side that closes first should be theirs
        System.setProperty("sun.net.httpserver.idleInterval", "3600");
        var server = HttpServer.create(new InetSocketAddress(LOOPBACK, port), BACKLOG);
        var connections = new ConnectionPool(engine);
        var workers = Executors.newFixedThreadPool(STATEMENTS);
        server.setExecutor(workers);
        server.createContext("/", new BridgeHandler(engine, connections, credentials));
        server.start();
        return new BridgeServer(server, workers, connections);
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(1);
        workers.shutdown();
        connections.close();
    }
}
