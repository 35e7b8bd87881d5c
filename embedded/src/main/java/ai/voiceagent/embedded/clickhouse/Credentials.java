package ai.voiceagent.embedded.clickhouse;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.security.MessageDigest;
import java.util.Base64;

/** The one user of the bridge. Loopback is open to everybody on this machine, so each request must prove itself. */
record Credentials(String user, String password) {

    void check(HttpExchange exchange) {
        if (matches(exchange, "Authorization", basic()) || byHeaders(exchange)) return;
        throw EngineFailure.of(
                EngineFailure.AUTHENTICATION_FAILED, "AUTHENTICATION_FAILED", "The user or the password is wrong");
    }

    @Override
    public String toString() {
        return user;
    }

    private boolean byHeaders(HttpExchange exchange) {
        return matches(exchange, "X-ClickHouse-User", user) && matches(exchange, "X-ClickHouse-Key", password);
    }

    private String basic() {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8));
    }

    private static boolean matches(HttpExchange exchange, String header, String expected) {
        var given = exchange.getRequestHeaders().getFirst(header);
        return given != null && MessageDigest.isEqual(given.getBytes(UTF_8), expected.getBytes(UTF_8));
    }
}
