package ai.voiceagent.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** bin/import-calls and bin/rebuild against a server that answers as the API does and records what it was asked. */
class ApiScriptsIT {

    private static final String LOGIN = "POST /api/auth/login";

    @TempDir
    Path folder;

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private Shell shell;

    @BeforeEach
    void anApi() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        answers.put(LOGIN, "200 {\"success\":true,\"data\":{\"accessToken\":\"t0ken\"}}");
        shell = new Shell(folder)
                .with("VOICE_PORT", String.valueOf(server.getAddress().getPort()))
                .with("VOICE_ADMIN_EMAIL", "owner@example.com")
                .with("VOICE_ADMIN_PASSWORD", "with \"quotes\" \\ in it");
        Files.writeString(folder.resolve("calls.csv"), "started_at\n2008-05-01T09:00:00Z\n");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void anImportIsFollowedToItsEndAndRejectedRowsAreListed() throws Exception {
        answers.put("POST /api/campaigns/OUT1/calls/import", "202 {\"data\":{\"importId\":\"imp_1\"}}");
        answers.put(
                "GET /api/imports/imp_1",
                "200 {\"data\":{\"status\":\"completed\",\"total\":2,\"processed\":2,\"charged\":1,\"rejected\":1,"
                        + "\"rejections\":[{\"row\":2,\"reason\":\"durationSeconds: \\\"x\\\" is no number\"}]}}");

        var ended = shell.run(
                "import-calls", "calls.csv", "--campaign", "OUT1", "--mapping", "{\"startedAt\":\"started_at\"}");

        assertThat(ended.status()).as(ended.said()).isZero();
        assertThat(ended.said()).contains("completed: 2 rows", "row 2: durationSeconds: \"x\" is no number");
        assertThat(asked.getFirst()).contains("\"password\":\"with \\\"quotes\\\" \\\\ in it\"");
        assertThat(asked.get(1))
                .contains("Bearer t0ken", "name=\"billing\"\r\n\r\ncharge", "name=\"mapping\"\r\n\r\n{\"startedAt\"")
                .contains("name=\"file\"; filename=\"calls.csv\"", "2008-05-01T09:00:00Z");
    }

    @Test
    void aRefusalIsShownWithItsDetails() throws Exception {
        answers.put(
                "POST /api/campaigns/OUT1/calls/import",
                "402 {\"success\":false,\"error\":{\"code\":\"INSUFFICIENT_FUNDS\",\"message\":\"funds do not cover it\","
                        + "\"details\":{\"estimatePaise\":972}}}");

        var ended = shell.run("import-calls", "calls.csv", "--campaign", "OUT1");

        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.said()).contains("402 INSUFFICIENT_FUNDS", "funds do not cover it", "estimatePaise: 972");
    }

    @Test
    void aViewThatCameOutDifferentFailsTheRebuild() throws Exception {
        answers.put("POST /api/admin/projections/wallet-view/rebuild", "202 {\"data\":{\"rebuildId\":\"r1\"}}");
        answers.put("GET /api/admin/projections", rebuilt("aa", "bb", false));

        var ended = shell.run("rebuild", "wallet-view");

        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.said()).contains("DIFFERENT", "before aa, after bb");
    }

    @Test
    void withoutANameEveryViewIsRebuiltAndEqualOnesEndItWell() throws Exception {
        answers.put("POST /api/admin/projections/all/rebuild", "202 {\"data\":{\"rebuildId\":\"r1\"}}");
        answers.put("GET /api/admin/projections", rebuilt("aa", "aa", true));

        var ended = shell.run("rebuild");

        assertThat(ended.status()).as(ended.said()).isZero();
        assertThat(ended.said()).contains("position", "rebuilding all", "wallet-view", "equal");
    }

    @Test
    void viewsAreListedWithoutRebuildingAny() throws Exception {
        answers.put("GET /api/admin/projections", rebuilt("aa", "aa", true));

        var ended = shell.run("rebuild", "--list");

        assertThat(ended.status()).as(ended.said()).isZero();
        assertThat(ended.said()).contains("position", "wallet-view").doesNotContain("rebuilding", "equal");
    }

    @Test
    void aViewThatGrewMeanwhileIsNotCompared() throws Exception {
        answers.put("POST /api/admin/projections/wallet-view/rebuild", "202 {\"data\":{\"rebuildId\":\"r1\"}}");
        answers.put(
                "GET /api/admin/projections",
                rebuilt("aa", "bb", false).replace("\"equal\":false", "\"reason\":\"new events arrived\""));

        var ended = shell.run("rebuild", "wallet-view");

        assertThat(ended.status()).as(ended.said()).isZero();
        assertThat(ended.said()).contains("not compared", "new events arrived");
    }

    private static String rebuilt(String before, String after, boolean equal) {
        return """
                200 {"data":{"projections":[{"name":"wallet-view","position":9,"head":9,"lag":0,"rebuild":
                {"state":"completed","done":9,"total":9,"checksumBefore":"%s","checksumAfter":"%s","equal":%s}}]}}""".formatted(before, after, equal);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(exchange.getRequestHeaders().getFirst("Authorization") + "\n" + body);
        var key = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        var answer = answers.getOrDefault(key, "404 {\"error\":{\"code\":\"NOT_FOUND\",\"message\":\"none\"}}");
        var bytes = answer.substring(4).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(Integer.parseInt(answer.substring(0, 3)), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
