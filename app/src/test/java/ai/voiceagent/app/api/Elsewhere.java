package ai.voiceagent.app.api;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody else's server: receives webhooks at {@code /hook}, and has a recording at {@code /1.wav}. */
final class Elsewhere implements AutoCloseable {

    static final byte[] SOUND = "RIFF1234WAVEfmt and a little sound".getBytes(StandardCharsets.US_ASCII);

    private final HttpServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();

    /** A webhook as it arrived. */
    record Received(HttpHeaders headers, String body) {

        boolean provedBy(String secret) {
            try {
                new Webhook(secret).verify(body, headers);
                return true;
            } catch (WebhookVerificationException unproven) {
                return false;
            } catch (EmptyWebhookSecretException e) {
                throw new AssertionError(e);
            }
        }
    }

    Elsewhere() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/hook", exchange -> {
            try (exchange) {
                var headers = HttpHeaders.of(exchange.getRequestHeaders(), (name, value) -> true);
                var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                received.add(new Received(headers, body));
                exchange.sendResponseHeaders(204, -1);
            }
        });
        server.createContext("/1.wav", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, SOUND.length);
                exchange.getResponseBody().write(SOUND);
            }
        });
        server.start();
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    List<Received> received() {
        return received;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
