package ai.voiceagent.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * Sends every operation of the OpenAPI document requests that it describes and requests that nobody should send, and judges the
 * answers; an operation that is new is tried without being named here. {@code -Dfuzz.seed=…} repeats a run or tries another,
 * {@code -Dfuzz.requests=…} sends each operation more.
 */
@ApiTest
@TestPropertySource(properties = "voice.account.name=Fuzzed")
@DirtiesContext
class OpenApiFuzzIT {

    private static final long SEED = Long.getLong("fuzz.seed", 20_261_122);
    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 40);
    private static final Duration LONGEST = Duration.ofSeconds(Integer.getInteger("fuzz.seconds", 60));
    private static final int MOST_IDS = 50;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, List<String>> ids = new HashMap<>();
    private final FuzzFindings findings = new FuzzFindings();

    @LocalServerPort
    int port;

    private Api caller;

    @Test
    void whateverIsSentIsAnsweredAsTheDocumentSays() {
        System.out.println("fuzz.seed=" + SEED);
        caller = Api.operator(port);
        var document = caller.get("/v3/api-docs").body();
        var operations = FuzzOperation.of(document);
        assertThat(operations).hasSizeGreaterThan(60);

        furnish();
        var end = System.nanoTime() + LONGEST.toNanos();
        var sent = 0;
        for (int round = 0; round < REQUESTS && System.nanoTime() < end; round++) {
            for (var operation : operations) {
                var seed = SEED * 1_000_003 + operation.name().hashCode() * 31L + round;
                send(operation, new FuzzRequests(document, seed, ids).next(operation), seed);
                sent++;
            }
        }

        System.out.println(sent + " requests to " + operations.size() + " operations; never a success: "
                + findings.neverSucceeded());
        assertThat(findings.all()).as("fuzz.seed=" + SEED).isEmpty();
    }

    private void send(FuzzOperation operation, FuzzRequests.Made request, long seed) {
        var signed =
                request.to(port).timeout(Duration.ofSeconds(60)).setHeader("Authorization", "Bearer " + caller.token());
        try {
            var answer = http.send(signed.build(), BodyHandlers.ofString());
            var body = findings.judge(operation, request, answer, seed);
            remember(operation.kind(), body.path("data"));
            var over = answer.statusCode() == 401
                    || (answer.statusCode() < 300 && operation.path().startsWith("/api/auth/log"));
            if (over && caller.get("/api/auth/me").status() == 401) caller = Api.operator(port);
        } catch (IOException e) {
            throw new AssertionError("seed " + seed + " got no answer to " + request, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Ids that answers show are asked for later: {@code campaignId} and the ids in a list of campaigns are those of campaigns. */
    private void remember(String kind, JsonNode data) {
        for (var member : data.properties()) {
            var name = member.getKey();
            var value = member.getValue();
            if (value.isString() && (name.equals("id") || name.equals("key"))) remember(kind, value.asString());
            else if (value.isString() && name.endsWith("Id")) remember(name.replaceAll("Id$", "s"), value.asString());
            else remember(value.isArray() ? name : kind, value);
        }
        if (data.isArray()) data.forEach(item -> remember(kind, item));
    }

    private void remember(String kind, String id) {
        var known = ids.computeIfAbsent(kind, none -> new ArrayList<>());
        if (known.size() < MOST_IDS && !known.contains(id)) known.add(id);
    }

    /** Something to ask for: a funded wallet, a campaign that answers a number, and another with calls. */
    private void furnish() {
        var me = caller.get("/api/auth/me").data().path("accountId").asString();
        caller.post("/api/wallet/bonus", """
                {"accountId":"%s","amountPaise":100000000,"reason":"for the fuzz"}""".formatted(me)).data();
        for (var type : List.of("incoming", "outgoing")) {
            var campaign = caller.post("/api/campaigns", """
                    {"name":"Fuzzed","campaignType":"%s"}""".formatted(type)).data();
            remember("campaigns", campaign.path("id").asString());
        }
        var file = "--fuzz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"calls.csv\"\r\n\r\n"
                + "at,phone,seconds\n2026-01-05T10:00:00Z,+919845012345,63\n2026-01-06T10:00:00Z,+919845012346,0\n"
                + "\r\n--fuzz\r\nContent-Disposition: form-data; name=\"mapping\"\r\n\r\n"
                + "{\"startedAt\":\"at\",\"phoneNumber\":\"phone\",\"durationSeconds\":\"seconds\"}"
                + "\r\n--fuzz\r\nContent-Disposition: form-data; name=\"billing\"\r\n\r\nrecord\r\n--fuzz--\r\n";
        var path = "/api/campaigns/" + ids.get("campaigns").getLast() + "/calls/import";
        var started = caller.send("POST", path, file, "Content-Type", "multipart/form-data; boundary=fuzz")
                .data();
        remember("imports", started.path("importId").asString());
    }
}
