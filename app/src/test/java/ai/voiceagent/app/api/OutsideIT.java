package ai.voiceagent.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What the whole product exchanges with servers elsewhere: webhooks, leads and recordings. */
@SpringBootTest(
        classes = {WholeProduct.class, Loopback.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "voice.data=${java.io.tmpdir}/voice-agent-outside-${random.uuid}",
            "voice.recordings.poll=PT0.1S",
            "voice.admin.email=" + Api.OPERATOR,
            "voice.admin.password=" + Api.PASSWORD
        })
class OutsideIT {

    private static final Logger LOG = LoggerFactory.getLogger(OutsideIT.class);

    private final Elsewhere elsewhere = new Elsewhere();

    @LocalServerPort
    int port;

    private Api owner;

    @BeforeEach
    void makeAnAccount() {
        owner = Api.owner(port);
    }

    @AfterEach
    void close() {
        elsewhere.close();
    }

    private String campaign(String type) {
        return owner.post("/api/campaigns", "{\"name\":\"C\",\"campaignType\":\"" + type + "\"}")
                .data()
                .path("id")
                .asString();
    }

    private JsonNode webhook() {
        return owner.post("/api/webhooks", """
                        {"url":"%s","events":["call.completed","lead.qualified"],"description":"CRM"}""".formatted(elsewhere.url("/hook")))
                .data();
    }

    @Test
    void aWebhookShowsItsSecretOnceAndATestDeliveryIsProvedByIt() {
        var created = webhook();
        var path = "/api/webhooks/" + created.path("id").asString();
        var secret = created.path("secret").asString();

        assertThat(secret).startsWith("whsec_");
        assertThat(owner.get(path).text()).doesNotContain("whsec_").contains("\"description\":\"CRM\"");
        var attempt =
                owner.post(path + "/test", "{\"event\":\"lead.qualified\"}").data();
        assertThat(attempt.path("delivered").asBoolean()).isTrue();
        assertThat(attempt.path("statusCode").asInt()).isEqualTo(204);
        assertThat(elsewhere.received()).hasSize(1);
        assertThat(elsewhere.received().getFirst().provedBy(secret)).isTrue();
        assertThat(elsewhere.received().getFirst().body()).contains("\"event\":\"lead.qualified\"", "\"test\":true");
        var log = owner.get(path + "/deliveries").data();
        assertThat(log.at("/deliveries/0/messageId").asString())
                .isEqualTo(attempt.path("messageId").asString());
        assertThat(log.path("deliveries").size()).isEqualTo(1);
    }

    @Test
    void whileASecretIsRotatedBothProveADelivery() {
        var created = webhook();
        var path = "/api/webhooks/" + created.path("id").asString();
        var rotated =
                owner.post(path + "/rotate-secret", "{\"overlapHours\":1}").data();

        owner.post(path + "/test", null).data();

        assertThat(rotated.path("secrets").size()).isEqualTo(2);
        assertThat(elsewhere
                        .received()
                        .getFirst()
                        .provedBy(created.path("secret").asString()))
                .isTrue();
        assertThat(elsewhere
                        .received()
                        .getFirst()
                        .provedBy(rotated.path("secret").asString()))
                .isTrue();
    }

    @Test
    void aWebhookIsChangedAndDeletedAndNobodyElses() {
        var path = "/api/webhooks/" + webhook().path("id").asString();
        var stranger = Api.owner(port);

        assertThat(owner.put(path, "{\"enabled\":false}", "If-Match", "\"0\"")
                        .data()
                        .path("enabled")
                        .asBoolean())
                .isFalse();
        assertThat(owner.put(path, "{\"enabled\":true}", "If-Match", "\"0\"").status())
                .isEqualTo(412);
        assertThat(owner.put(path, owner.get(path).data().toString()).status()).isEqualTo(200);
        assertThat(owner.put(path, "{\"url\":\"https://10.0.0.1/\"}").field()).isEqualTo("url");
        assertThat(owner.put(path, "{\"events\":[\"call.nonsense\"]}").status()).isEqualTo(400);
        for (var method : new String[] {"GET", "PUT", "DELETE"}) {
            assertThat(stranger.send(method, path, method.equals("PUT") ? "{}" : null)
                            .status())
                    .isEqualTo(404);
        }
        assertThat(stranger.post(path + "/test", null).status()).isEqualTo(404);
        assertThat(stranger.post(path + "/rotate-secret", null).status()).isEqualTo(404);
        assertThat(stranger.get(path + "/deliveries").status()).isEqualTo(404);
        assertThat(owner.delete(path).status()).isEqualTo(200);
        assertThat(owner.get(path).status()).isEqualTo(404);
        assertThat(owner.get("/api/webhooks").data().path("webhooks")).isEmpty();
    }

    @Test
    void creatingAWebhookAgainWithTheSameKeyGivesTheSameWebhookAndSecret() {
        var body = "{\"url\":\"" + elsewhere.url("/hook") + "\",\"events\":[\"call.started\"]}";

        var first = owner.post("/api/webhooks", body, "Idempotency-Key", "k1").data();
        var again = owner.post("/api/webhooks", body, "Idempotency-Key", "k1").data();

        assertThat(again).isEqualTo(first);
        assertThat(owner.get("/api/webhooks").data().at("/pagination/total").asInt())
                .isEqualTo(1);
    }

    @Test
    void leadsAreAcceptedRejectedAndFoundTwiceAsTheRequirementsSay() {
        var path = "/api/campaigns/" + campaign("outgoing");
        var body = """
                {"phoneNumbers":["+15551234567","+15551234568","+1 555 123 4567","12"],
                 "metadata":{"source":"CRM","batchId":"batch123"}}""";

        var answer = owner.post(path + "/calls", body);

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.data().toString())
                .isEqualTo("{\"batchId\":\"batch123\",\"accepted\":2,"
                        + "\"rejected\":[{\"phoneNumber\":\"12\",\"reason\":\"is too short\"}],\"duplicates\":1}");
        assertThat(owner.get(path + "/leads").data().path("leads").findValuesAsString("phoneNumber"))
                .containsExactly("+15551234568", "+15551234567");
        assertThat(owner.post(path + "/calls", body, "Idempotency-Key", "k").data())
                .isEqualTo(answer.data());
        assertThat(owner.post(path + "/calls", body, "Idempotency-Key", "k").data())
                .isEqualTo(answer.data());
        assertThat(owner.post(path + "/calls", body.replace("4568", "4569")).code())
                .isEqualTo("CONFLICT");
        assertThat(owner.post("/api/campaigns/" + campaign("incoming") + "/calls", body)
                        .field())
                .isEqualTo("campaignType");
        for (var wrong : new String[] {
            "{}",
            "{\"phoneNumbers\":[]}",
            "{\"phoneNumbers\":[5]}",
            "{\"phoneNumbers\":[\"+15551234567\"],\"metadata\":{\"batchId\":\"a b\"}}",
            "{\"phoneNumbers\":[" + "\"1\",".repeat(10_000) + "\"1\"]}"
        }) {
            assertThat(owner.post(path + "/calls", wrong).code()).isEqualTo("VALIDATION_ERROR");
        }
        assertThat(Api.owner(port).post(path + "/calls", body).status()).isEqualTo(404);
        assertThat(Api.owner(port).get(path + "/leads").status()).isEqualTo(404);
    }

    @Test
    void tenThousandLeadsTakeAShortWhileAndAreListed() {
        var path = "/api/campaigns/" + campaign("outgoing");
        for (int round = 0; round < 3; round++) {
            var first = 9_000_000_000L + round * 10_000;
            var numbers = IntStream.range(0, 10_000)
                    .mapToObj(i -> "\"+91" + (first + i) + "\"")
                    .collect(Collectors.joining(","));

            var start = System.nanoTime();
            var answer = owner.post(path + "/calls", "{\"phoneNumbers\":[" + numbers + "]}")
                    .data();
            var took = Duration.ofNanos(System.nanoTime() - start);

            assertThat(answer.path("accepted").asInt()).isEqualTo(10_000);
            LOG.warn("10,000 leads were accepted and listed in {} ms", took.toMillis());
        }
        var page = owner.get(path + "/leads?limit=100&page=300").data();
        assertThat(page.at("/pagination/total").asInt()).isEqualTo(30_000);
        assertThat(page.at("/leads/99/phoneNumber").asString()).isEqualTo("+919000000000");
    }

    @Test
    void aRecordingIsFetchedPlayedAndErased() throws Exception {
        var campaign = campaign("incoming");
        var call = report(campaign, "call.started", "\"phoneNumber\":\"+15551234567\"");
        assertThat(owner.get("/api/calls/" + call + "/recording").status()).isEqualTo(404);
        report(campaign, "call.recording", "\"url\":\"" + elsewhere.url("/1.wav") + "\"");

        var link = fetched(call);

        var path = link.path("recordingUrl").asString().replaceFirst("http://[^/]+", "");
        var whole = Api.anonymous(port).get(path);
        assertThat(whole.status()).isEqualTo(200);
        assertThat(whole.text()).isEqualTo(new String(Elsewhere.SOUND, StandardCharsets.US_ASCII));
        assertThat(whole.header("Content-Type")).isEqualTo("audio/wav");
        var part = Api.anonymous(port).get(path, "Range", "bytes=8-11");
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.text()).isEqualTo("WAVE");
        assertThat(Api.anonymous(port).get(path, "Range", "bytes=999-").status())
                .isEqualTo(416);
        assertThat(Api.anonymous(port).send("HEAD", path, null).header("Content-Length"))
                .isEqualTo(String.valueOf(Elsewhere.SOUND.length));
        assertThat(Api.anonymous(port)
                        .get(path.replaceAll("signature=.*", "signature=x"))
                        .status())
                .isEqualTo(403);
        assertThat(Api.owner(port).get("/api/calls/" + call + "/recording").status())
                .isEqualTo(404);
        assertThat(owner.get("/api/calls/" + call).text())
                .contains("/recordings/")
                .doesNotContain("1.wav");

        owner.post("/api/calls/" + call + "/erasure", null).data();
        assertThat(Api.anonymous(port).get(path).status()).isEqualTo(404);
        assertThat(owner.get("/api/calls/" + call + "/recording").status()).isEqualTo(404);
    }

    private JsonNode fetched(String call) throws InterruptedException {
        for (int i = 0; i < 200; i++) {
            var answer = owner.get("/api/calls/" + call + "/recording");
            if (answer.status() == 200) return answer.data();
            assertThat(answer.status()).as(answer.text()).isIn(404, 409);
            Thread.sleep(50);
        }
        throw new AssertionError("the recording was not fetched");
    }

    /** Reports something about one call as its provider would; returns the call's id. */
    private String report(String campaign, String type, String fields) throws Exception {
        var ingress = owner.get("/api/ingress").data();
        var now = Clock.systemUTC().instant();
        var body = """
                {"type":"%s","campaignId":"%s","providerCallId":"p-1","direction":"inbound","at":"%s",%s}""".formatted(type, campaign, now, fields);
        var id = "msg_" + UUID.randomUUID();
        var signature = new Webhook(ingress.path("secret").asString()).sign(id, now.getEpochSecond(), body);
        return Api.anonymous(port)
                .post(
                        ingress.path("url").asString().replaceFirst("http://[^/]+", ""),
                        body,
                        "webhook-id",
                        id,
                        "webhook-timestamp",
                        String.valueOf(now.getEpochSecond()),
                        "webhook-signature",
                        signature)
                .data()
                .path("callId")
                .asString();
    }
}
