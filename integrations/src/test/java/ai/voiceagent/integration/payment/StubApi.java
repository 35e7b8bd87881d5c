package ai.voiceagent.integration.payment;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/** The API of a gateway over real HTTP: writes down what it is asked and answers what a test put there, in its order. */
public final class StubApi implements AutoCloseable {

    private final HttpServer server;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final Map<String, Queue<Answer>> answers = new HashMap<>();

    public StubApi() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    /** A request as it came: {@code what} is its method and path with the query. */
    public record Asked(String what, String body, Map<String, List<String>> headers) {

        public String header(String name) {
            return headers.getOrDefault(name, List.of("")).getFirst();
        }
    }

    private record Answer(int status, String body, Duration after) {}

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The next request for {@code what} that has no answer yet is answered so; the last answer goes on. */
    public StubApi on(String what, int status, String body) {
        return on(what, status, body, Duration.ZERO);
    }

    public StubApi on(String what, int status, String body, Duration after) {
        answers.computeIfAbsent(what, none -> new ArrayDeque<>()).add(new Answer(status, body, after));
        return this;
    }

    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** What was asked for, without bodies. */
    public List<String> log() {
        return asked.stream().map(Asked::what).toList();
    }

    public Asked last() {
        return asked.getLast();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var what = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add(new Asked(what, body, Map.copyOf(exchange.getRequestHeaders())));
            var answer = next(what);
            LockSupport.parkNanos(answer.after().toNanos());
            var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            if (answer.status() / 100 == 3) exchange.getResponseHeaders().add("Location", url() + "/elsewhere");
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private synchronized Answer next(String what) {
        var queue = answers.get(what);
        if (queue == null)
            return new Answer(404, "{\"error\":{\"description\":\"no stub for " + what + "\"}}", Duration.ZERO);
        return queue.size() > 1 ? queue.remove() : queue.peek();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
