package ai.voiceagent.integration.llm.openai;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks Chat Completions as OpenAI does: gives the answers that a test prepared, and remembers what was asked. */
final class StubOpenAi implements AutoCloseable {

    static final String KEY = "sk-proj-test";

    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpServer server;
    private final Deque<Reply> replies = new ArrayDeque<>();
    private final List<JsonNode> asked = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();

    /** One prepared answer. */
    record Reply(int status, Map<String, String> headers, String body) {}

    StubOpenAi() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/chat/completions", this::handle);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1/");
    }

    List<JsonNode> asked() {
        return asked;
    }

    List<String> keys() {
        return keys;
    }

    StubOpenAi says(String content) {
        return ends("stop", "\"content\":" + json.writeValueAsString(content) + ",\"refusal\":null");
    }

    StubOpenAi refuses() {
        return ends("stop", "\"content\":null,\"refusal\":\"I'm sorry, I cannot assist with that request.\"");
    }

    StubOpenAi isCutOff() {
        return ends("length", "\"content\":\"{\\\"pitch\\\":\\\"Hel\",\"refusal\":null");
    }

    private StubOpenAi ends(String finishReason, String message) {
        return replies(
                200, Map.of("x-ratelimit-remaining-requests", "0", "x-ratelimit-reset-requests", "6m0s"), """
                {"id":"chatcmpl-B9MBs8CjcvOU2jLn4n570S5qMJKcT","object":"chat.completion","created":1741569952,
                 "model":"gpt-5-2025-08-07","choices":[{"index":0,"message":{"role":"assistant",%s,"annotations":[]},
                 "logprobs":null,"finish_reason":"%s"}],
                 "usage":{"prompt_tokens":1200,"completion_tokens":300,"total_tokens":1500,
                  "prompt_tokens_details":{"cached_tokens":1000,"audio_tokens":0},
                  "completion_tokens_details":{"reasoning_tokens":128,"audio_tokens":0,"accepted_prediction_tokens":0,
                   "rejected_prediction_tokens":0}},
                 "service_tier":"default","system_fingerprint":null}""".formatted(
                                message, finishReason));
    }

    StubOpenAi fails(int status, String type, String code, Map<String, String> headers) {
        return replies(status, headers, """
                {"error":{"message":"%s","type":"%s","param":null,"code":"%s"}}""".formatted("Something about " + KEY, type, code));
    }

    StubOpenAi replies(int status, Map<String, String> headers, String body) {
        replies.add(new Reply(status, headers, body));
        return this;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.add(json.readTree(exchange.getRequestBody().readAllBytes()));
            keys.add(exchange.getRequestHeaders().getFirst("Authorization"));
            var reply = replies.poll();
            if (reply == null) reply = new Reply(404, Map.of(), "");
            var body = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.getResponseHeaders().add("x-request-id", "req_1");
            reply.headers().forEach(exchange.getResponseHeaders()::add);
            exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
