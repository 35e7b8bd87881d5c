package ai.voiceagent.app.axonserver;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/** The reverse proxy in front of processes with one role each: sends each request where docs/operations.md says. */
final class FrontDoor implements AutoCloseable {

    private static final Pattern OF_PROJECTIONS = Pattern.compile("/api/admin/projections(/.*)?");
    private static final Pattern OF_PROCESSES = Pattern.compile("/api/admin/undone(/.*)?");
    private static final Pattern OF_QUERIES =
            Pattern.compile("/api/(campaigns|calls|imports|rate-card|wallet|dashboard)(/.*)?");

    private final Map<String, URI> roles = new ConcurrentHashMap<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpServer server;

    FrontDoor() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::pass);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void leadTo(String role, URI process) {
        roles.put(role, process);
    }

    private String role(String method, String path) {
        if (OF_PROJECTIONS.matcher(path).matches()) return "projection";
        if (OF_PROCESSES.matcher(path).matches()) return "process";
        return method.equals("GET") && OF_QUERIES.matcher(path).matches() ? "query" : "command";
    }

    private void pass(HttpExchange exchange) throws IOException {
        var address = exchange.getRequestURI();
        var to = roles.get(role(exchange.getRequestMethod(), address.getPath()));
        var body = exchange.getRequestBody().readAllBytes();
        var request = HttpRequest.newBuilder(to.resolve(address.toString()))
                .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!name.matches("(?i)host|connection|content-length|upgrade|http2-settings"))
                values.forEach(value -> request.header(name, value));
        });
        try {
            var answer = http.send(request.build(), BodyHandlers.ofByteArray());
            answer.headers()
                    .firstValue("Content-Type")
                    .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        http.close();
    }
}
