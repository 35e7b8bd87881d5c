package ai.voiceagent.embedded.clickhouse;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger;

/** ClickHouse's HTTP interface, as much of it as {@code clickhouse-jdbc} speaks, in front of the engine. */
final class BridgeHandler implements HttpHandler {

    private static final Logger log = System.getLogger(BridgeHandler.class.getName());

    private final Engine engine;
    private final ConnectionPool connections;
    private final Credentials credentials;

    BridgeHandler(Engine engine, ConnectionPool connections, Credentials credentials) {
        this.engine = engine;
        this.connections = connections;
        this.credentials = credentials;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestURI().getPath().equals("/ping")) {
                send(exchange, 200, "Ok.\n");
                return;
            }
            try {
                credentials.check(exchange);
                answer(exchange, BridgeRequest.of(exchange));
            } catch (EngineFailure e) {
                refuse(exchange, e);
            }
        } catch (RuntimeException e) {
            log.log(Logger.Level.ERROR, "A request failed inside the bridge", e);
            throw e;
        }
    }

    private void answer(HttpExchange exchange, BridgeRequest request) throws IOException {
        var statement = StatementRunner.read(request, exchange.getRequestBody());
        var format = statement.format(request.format());
        var connection = connections.borrow(request.session());
        var reusable = false;
        try {
            var found = statement.check(connection);
            try (var result = statement.run(connection, format, request.parameters())) {
                send(exchange, request, format, result);
            }
            reusable = found.leavesTheConnectionAsItWas();
        } finally {
            if (reusable) connections.giveBack(request.session(), connection);
            else connection.close();
        }
    }

    private static void send(HttpExchange exchange, BridgeRequest request, String format, EngineResult result)
            throws IOException {
        drain(exchange);
        var headers = exchange.getResponseHeaders();
        headers.set("X-ClickHouse-Query-Id", request.queryId());
        headers.set("X-ClickHouse-Format", format);
        headers.set("X-ClickHouse-Timezone", "UTC");
        headers.set("X-ClickHouse-Summary", result.summary());
        var length = result.length();
        if (length == 0) {
            exchange.sendResponseHeaders(200, -1);
        } else if (request.compressed()) {
            exchange.sendResponseHeaders(200, 0);
            try (var body = new Lz4Blocks(exchange.getResponseBody())) {
                result.writeTo(body);
            }
        } else {
            exchange.sendResponseHeaders(200, length);
            result.writeTo(exchange.getResponseBody());
        }
    }

    private void refuse(HttpExchange exchange, EngineFailure failure) throws IOException {
        exchange.getResponseHeaders().set("X-ClickHouse-Exception-Code", Integer.toString(failure.code()));
        send(exchange, failure.httpStatus(), failure.getMessage() + " (version " + engine.version() + ")\n");
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        drain(exchange);
        var body = text.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=UTF-8");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private static void drain(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
    }
}
