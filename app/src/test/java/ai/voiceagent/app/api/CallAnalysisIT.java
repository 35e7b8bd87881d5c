package ai.voiceagent.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ApiTest
class CallAnalysisIT {

    private static final String TURNS = """
            "turns":[{"role":"agent","text":"Hello, this is Sarah.","atSeconds":0.5},
             {"role":"user","text":"Hi, I am looking for a 3 BHK flat in Baner, budget 80 lakh. Great, I would like to visit this weekend.","atSeconds":4}]""";

    @LocalServerPort
    int port;

    private Api owner;
    private String secret;
    private String account;

    @BeforeEach
    void makeAnAccount() {
        owner = Api.owner(port);
        secret = owner.get("/api/ingress").data().path("secret").asString();
        account = owner.get("/api/auth/me").data().path("accountId").asString();
    }

    private String campaign(String projectId) {
        return owner.post("/api/campaigns", """
                        {"name":"In","campaignType":"incoming"%s}""".formatted(
                                projectId == null ? "" : ",\"projectId\":\"" + projectId + "\""))
                .data()
                .path("id")
                .asString();
    }

    private String deliver(String type, String campaign, String provider, String fields) {
        var id = UUID.randomUUID().toString();
        var now = Instant.now();
        var body = """
                {"type":"%s","campaignId":"%s","providerCallId":"%s","at":"%s","phoneNumber":"+15550000001",%s}""".formatted(type, campaign, provider, now, fields);
        try {
            return Api.anonymous(port)
                    .post(
                            "/api/ingress/events?account=" + account,
                            body,
                            "webhook-id",
                            id,
                            "webhook-timestamp",
                            String.valueOf(now.getEpochSecond()),
                            "webhook-signature",
                            new Webhook(secret).sign(id, now.getEpochSecond(), body))
                    .data()
                    .path("callId")
                    .asString();
        } catch (WebhookSigningException | EmptyWebhookSecretException e) {
            throw new AssertionError(e);
        }
    }

    private JsonNode eventually(String path, String pointer) {
        for (int i = 0; i < 300; i++) {
            var data = owner.get(path).body().path("data");
            if (!data.at(pointer).isMissingNode() && !data.at(pointer).isNull()) return data;
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        throw new AssertionError(path + " never had " + pointer);
    }

    @Test
    void aCallThatTheProviderDidNotAnalyseIsUnderstoodByUs() {
        var campaign = campaign(null);
        deliver("call.ended", campaign, "p-1", "\"status\":\"completed\",\"durationSeconds\":60");
        var path = "/api/calls/" + deliver("call.transcript", campaign, "p-1", TURNS);

        var summary = eventually(path + "/summary", "/analysis/analysedBy");

        assertThat(summary.path("transcriptionSummary").asString()).contains("3 BHK", "Baner");
        assertThat(summary.path("sentiment").asString()).isEqualTo("positive");
        assertThat(summary.path("leadQualification").asString()).isEqualTo("show-project");
        assertThat(summary.path("nextAction").asString()).isEqualTo("Schedule a visit this weekend");
        assertThat(summary.at("/analysis/analysedBy").asString()).isEqualTo("offline/rules-1");
        assertThat(summary.at("/analysis/confidence/overall").decimalValue())
                .isBetween(new BigDecimal("0.1"), new BigDecimal("0.9"));
        var keywords = owner.get(path + "/keywords").data().path("keywords");
        assertThat(keywords.path("budget").asString()).isEqualTo("80 lakh");
        assertThat(keywords.path("location").asString()).isEqualTo("Baner");
        assertThat(keywords.path("propertyType").asString()).isEqualTo("Apartment");
        assertThat(owner.get(path).data().at("/keywords/bedrooms").asString()).isEqualTo("3 BHK");
    }

    @Test
    void whatTheProviderSaysReplacesOursAndOursReplacesNothing() {
        var campaign = campaign(null);
        deliver("call.ended", campaign, "p-2", "\"status\":\"completed\",\"durationSeconds\":60");
        var path = "/api/calls/" + deliver("call.transcript", campaign, "p-2", TURNS);
        eventually(path, "/analysis/analysedBy");

        deliver("call.analyzed", campaign, "p-2", "\"summary\":\"Said by the provider\"");

        for (int i = 0; i < 100 && owner.get(path).data().has("analysis"); i++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        var call = owner.get(path).data();
        assertThat(call.path("transcriptionSummary").asString()).isEqualTo("Said by the provider");
        assertThat(call.has("analysis")).isFalse();
    }

    @Test
    void aDispositionCountsAsSuccessWhereTheProjectSaysSo() {
        var project = owner.post("/api/projects", """
                        {"name":"Premium","successfulDisposition":["Exchange Number"]}""").data().path("id").asString();
        var ended = "\"status\":\"completed\",\"durationSeconds\":60,\"dispositionType\":\"exchange number\"";

        var counted = "/api/calls/" + deliver("call.ended", campaign(project), "p-3", ended);
        var neutral = "/api/calls/" + deliver("call.ended", campaign(null), "p-4", ended);

        assertThat(eventually(counted, "/dispositionType").at("/raw/outcome").asString())
                .isEqualTo("positive");
        assertThat(eventually(neutral, "/dispositionType").at("/raw/outcome").asString())
                .isEqualTo("neutral");
        var reclassified = owner.post(counted + "/disposition", "{\"dispositionType\":\"Callback\"}");
        assertThat(reclassified.data().at("/raw/outcome").asString()).isEqualTo("neutral");
        assertThat(owner.post(counted + "/disposition", "{\"dispositionType\":\"Exchange Number\"}")
                        .data()
                        .at("/raw/outcome")
                        .asString())
                .isEqualTo("positive");
    }
}
