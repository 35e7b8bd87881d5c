package ai.voiceagent.embedded.clickhouse;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a client asks for in the address and the headers of a ClickHouse HTTP request. */
record BridgeRequest(
        Optional<String> query,
        Session session,
        String format,
        Map<String, String> parameters,
        boolean compressed,
        String queryId) {

    private static final String PARAMETER = "param_";

    /** Belongs to the protocol; everything else in the address is a setting of the engine. */
    private static final Set<String> PROTOCOL = Set.of(
            "query",
            "database",
            "default_format",
            "user",
            "password",
            "quota_key",
            "query_id",
            "compress",
            "enable_http_compression",
            "wait_end_of_query",
            "buffer_size",
            "send_progress_in_http_headers",
            "http_headers_progress_interval_ms",
            "client_protocol_version",
            "stacktrace");

    /** Would be wrong to ignore: the client would believe that it has them. */
    private static final Set<String> UNSUPPORTED = Set.of("session_id", "session_timeout", "decompress", "role");

    static BridgeRequest of(HttpExchange exchange) {
        var address = address(exchange.getRequestURI().getRawQuery());
        refuse(exchange, address);
        var settings = new TreeMap<String, String>();
        var parameters = new LinkedHashMap<String, String>();
        address.forEach((name, value) -> {
            if (name.startsWith(PARAMETER)) parameters.put(name.substring(PARAMETER.length()), value);
            else if (!PROTOCOL.contains(name) && !UNSUPPORTED.contains(name)) settings.put(name, value);
        });
        var database = header(exchange, "X-ClickHouse-Database").orElse("");
        var format = header(exchange, "X-ClickHouse-Format").orElse("TabSeparated");
        return new BridgeRequest(
                Optional.ofNullable(address.get("query")),
                new Session(address.getOrDefault("database", database), settings),
                address.getOrDefault("default_format", format),
                parameters,
                isOn(address.get("compress")),
                header(exchange, "X-ClickHouse-Query-Id").orElse(address.getOrDefault("query_id", randomId())));
    }

    private static void refuse(HttpExchange exchange, Map<String, String> address) {
        UNSUPPORTED.stream().filter(name -> isOn(address.get(name))).findFirst().ifPresent(name -> {
            throw unsupported("'" + name + "'");
        });
        if (header(exchange, "Content-Encoding").isPresent()) throw unsupported("Content-Encoding");
    }

    private static EngineFailure unsupported(String what) {
        return EngineFailure.of(
                EngineFailure.UNSUPPORTED_METHOD,
                "UNSUPPORTED_METHOD",
                "The embedded engine does not support " + what + " in a request");
    }

    private static boolean isOn(@Nullable String value) {
        return value != null && !value.isEmpty() && !value.equals("0") && !value.equals("false");
    }

    private static Optional<String> header(HttpExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).filter(value -> !value.isEmpty());
    }

    private static String randomId() {
        return UUID.randomUUID().toString();
    }

    private static Map<String, String> address(@Nullable String raw) {
        var pairs = new LinkedHashMap<String, String>();
        if (raw == null) return pairs;
        for (var pair : raw.split("&")) {
            var equals = pair.indexOf('=');
            var name = equals < 0 ? pair : pair.substring(0, equals);
            pairs.put(decoded(name), equals < 0 ? "" : decoded(pair.substring(equals + 1)));
        }
        return pairs;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, UTF_8);
    }
}
