package ai.voiceagent.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApiTest
class CampaignsIT {

    private static final String WHOLE = """
            {"name":"Property Inquiry - Premium","category":"Property Inquiry","description":"Handle incoming property inquiries",
             "campaignType":"incoming","status":"active","startDate":"2025-01-15","endDate":"2025-12-31","maxCallsPerDay":100,
             "timeZone":"America/New_York",
             "callSchedule":{"enabled":true,"startTime":"09:00","endTime":"17:00","daysOfWeek":["monday","friday"]},
             "voiceAgentSettings":{"agentName":"Sarah","language":"en-US","voiceType":"neural",
               "greetingMessage":"Hello, thank you for calling…","fallbackMessage":"I'm sorry, I didn't catch that…"},
             "leadQualification":{"enabled":true,"requiredFields":["budget","location"],"qualificationCriteria":"Budget over $500K"},
             "integrationSettings":{"crmIntegration":true,"webhookUrl":"https://crm.example.com/webhook","autoAssign":false}}""";

    @LocalServerPort
    int port;

    private Api owner;

    @BeforeEach
    void makeAnAccount() {
        owner = Api.owner(port);
    }

    private String created(String json) {
        return owner.post("/api/campaigns", json).data().path("id").asString();
    }

    private String incoming() {
        return created("{\"name\":\"In\",\"campaignType\":\"incoming\"}");
    }

    @Test
    void aCampaignIsCreatedAsItWasSentAndReadBackAtOnce() {
        var answer = owner.post("/api/campaigns", WHOLE);

        assertThat(answer.status()).isEqualTo(201);
        var campaign = answer.data();
        assertThat(campaign.path("id").asString()).startsWith("INC");
        assertThat(campaign.path("status").asString()).isEqualTo("active");
        assertThat(campaign.at("/config/timeZone").asString()).isEqualTo("America/New_York");
        assertThat(campaign.at("/config/callSchedule/daysOfWeek/1").asString()).isEqualTo("friday");
        assertThat(campaign.at("/config/voiceAgentSettings/greetingMessage").asString())
                .isEqualTo("Hello, thank you for calling…");
        assertThat(owner.get("/api/campaigns/" + campaign.path("id").asString()).data())
                .isEqualTo(campaign);
        assertThat(owner.get("/v1/campaigns?type=incoming").data().at("/campaigns/0/id"))
                .isEqualTo(campaign.path("id"));
    }

    @Test
    void settingsWithinConfigAreTheSame() {
        var id = created("""
                {"name":"Out","campaignType":"outgoing","config":{"maxCallsPerDay":7,"timeZone":"Asia/Kolkata"}}""");

        assertThat(id).startsWith("OUT");
        assertThat(owner.get("/api/campaigns/" + id)
                        .data()
                        .at("/config/maxCallsPerDay")
                        .asInt())
                .isEqualTo(7);
    }

    @Test
    void aPartialUpdateKeepsTheRestAndNullClears() {
        var id = created(WHOLE);

        var changed = owner.put("/api/campaigns/" + id, """
                {"name":"Renamed","endDate":null,"callSchedule":{"endTime":"18:30"},"config":{"maxCallsPerDay":5}}""").data();

        assertThat(changed.path("name").asString()).isEqualTo("Renamed");
        assertThat(changed.path("category").asString()).isEqualTo("Property Inquiry");
        assertThat(changed.at("/config/endDate").isNull()).isTrue();
        assertThat(changed.at("/config/startDate").asString()).isEqualTo("2025-01-15");
        assertThat(changed.at("/config/callSchedule/startTime").asString()).isEqualTo("09:00");
        assertThat(changed.at("/config/callSchedule/endTime").asString()).isEqualTo("18:30");
        assertThat(changed.at("/config/maxCallsPerDay").asInt()).isEqualTo(5);
    }

    @Test
    void whatWasReadMayBeSentBackWhole() {
        var id = created(WHOLE);
        var read = owner.get("/api/campaigns/" + id).data();

        assertThat(owner.put("/api/campaigns/" + id, read.toString()).data()).isEqualTo(read);
    }

    @Test
    void nobodyOverwritesWhatTheyHaveNotSeen() {
        var answer = owner.post("/api/campaigns", WHOLE);
        var path = "/api/campaigns/" + answer.data().path("id").asString();
        var tag = answer.header("ETag");

        assertThat(owner.put(path, "{\"name\":\"First\"}", "If-Match", tag).status())
                .isEqualTo(200);
        var second = owner.put(path, "{\"name\":\"Second\"}", "If-Match", tag);
        assertThat(second.status()).isEqualTo(412);
        assertThat(second.code()).isEqualTo("PRECONDITION_FAILED");
        assertThat(owner.get(path).data().path("name").asString()).isEqualTo("First");
        assertThat(owner.put(path, "{}", "If-Match", "nonsense").field()).isEqualTo("If-Match");
    }

    @Test
    void everyChangeOfACampaignMayInsistOnWhatWasSeen() {
        var path = "/api/campaigns/" + incoming();
        var seen = owner.get(path).header("ETag");
        owner.put(path, "{\"name\":\"Changed\"}").data();

        assertThat(owner.send("PATCH", path + "/status", "{\"status\":\"paused\"}", "If-Match", seen)
                        .status())
                .isEqualTo(412);
        assertThat(owner.post(path + "/did", "{\"didNumber\":\"+15551230001\"}", "If-Match", seen)
                        .status())
                .isEqualTo(412);
        assertThat(owner.send("DELETE", path, null, "If-Match", seen).status()).isEqualTo(412);
        var now = owner.get(path).header("ETag");
        assertThat(owner.send("DELETE", path, null, "If-Match", now).status()).isEqualTo(200);
    }

    @Test
    void aCampaignIsPausedActivatedAndDeleted() {
        var path = "/api/campaigns/" + incoming();

        assertThat(owner.patch(path + "/status", "{\"status\":\"paused\"}")
                        .data()
                        .path("status")
                        .asString())
                .isEqualTo("paused");
        assertThat(owner.put(path, "{\"status\":\"active\"}")
                        .data()
                        .path("status")
                        .asString())
                .isEqualTo("active");
        assertThat(owner.delete(path).status()).isEqualTo(200);
        assertThat(owner.get(path).code()).isEqualTo("NOT_FOUND");
        assertThat(owner.delete(path).code()).isEqualTo("NOT_FOUND");
        assertThat(owner.get("/api/campaigns").data().at("/pagination/total").asInt())
                .isZero();
    }

    @Test
    void aNumberIsAnsweredByOneActiveCampaign() {
        var number = "{\"didNumber\":\"+1555%07d\"}".formatted(System.nanoTime() % 10_000_000);
        var first = "/api/campaigns/" + incoming();
        var second = "/api/campaigns/" + incoming();

        assertThat(owner.post(first + "/did", number)
                        .data()
                        .path("allocatedDid")
                        .asString())
                .startsWith("+1555");
        assertThat(owner.post(second + "/did", number).code()).isEqualTo("CONFLICT");
        assertThat(Api.owner(port).post(first + "/did", number).code()).isEqualTo("NOT_FOUND");
        owner.delete(first);
        assertThat(owner.post(second + "/did", number).status()).isEqualTo(200);
    }

    @Test
    void theSameIdempotencyKeyMakesOneCampaign() {
        var first = owner.post("/api/campaigns", WHOLE, "Idempotency-Key", "k1");
        var again = owner.post("/api/campaigns", WHOLE, "Idempotency-Key", "k1");
        var other =
                owner.post("/api/campaigns", "{\"name\":\"x\",\"campaignType\":\"incoming\"}", "Idempotency-Key", "k1");

        assertThat(again.data()).isEqualTo(first.data());
        assertThat(other.code()).isEqualTo("CONFLICT");
        assertThat(owner.get("/api/campaigns").data().at("/pagination/total").asInt())
                .isOne();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"campaignType\":\"incoming\"} | name",
                "{\"name\":\" \",\"campaignType\":\"incoming\"} | name",
                "{\"name\":\"a\"} | campaignType",
                "{\"name\":\"a\",\"campaignType\":\"sideways\"} | campaignType",
                "{\"name\":\"a\",\"campaignType\":\"incoming\",\"status\":\"stopped\"} | status",
                "{\"name\":\"a\",\"campaignType\":\"incoming\",\"maxCallsPerDay\":0} | maxCallsPerDay",
                "{\"name\":\"a\",\"campaignType\":\"incoming\",\"timeZone\":\"Mars\"} | timeZone",
                "{\"name\":\"a\",\"campaignType\":\"incoming\",\"startDate\":\"2025-02-30\"} | startDate",
                "{\"name\":\"a\",\"campaignType\":\"incoming\",\"startDate\":\"2025-02-02\",\"endDate\":\"2025-02-01\"} | endDate",
                "{\"name\":\"a\",\"campaignType\":\"incoming\",\"callSchedule\":{\"startTime\":\"9\"}} | callSchedule.startTime",
                "{\"name\":\"a\",\"campaignType\":\"incoming\",\"integrationSettings\":{\"webhookUrl\":\"http://a.b\"}}"
                        + " | integrationSettings.webhookUrl",
                "{\"name\":\"a\",\"campaignType\":\"incoming\",\"colour\":\"red\"} | colour"
            })
    void whatMakesNoSenseIsRefusedByItsField(String json, String field) {
        var answer = owner.post("/api/campaigns", json);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.field()).isEqualTo(field);
    }

    @Test
    void anotherAccountFindsNothingAndAnAnalystChangesNothing() {
        var path = "/api/campaigns/" + incoming();
        var stranger = Api.owner(port);
        var analyst = owner.colleague("analyst");

        assertThat(stranger.get(path).code()).isEqualTo("NOT_FOUND");
        assertThat(stranger.put(path, "{\"name\":\"mine\"}").code()).isEqualTo("NOT_FOUND");
        assertThat(stranger.patch(path + "/status", "{\"status\":\"paused\"}").code())
                .isEqualTo("NOT_FOUND");
        assertThat(stranger.delete(path).code()).isEqualTo("NOT_FOUND");
        assertThat(stranger.get("/api/campaigns").data().at("/pagination/total").asInt())
                .isZero();
        assertThat(analyst.get(path).status()).isEqualTo(200);
        assertThat(analyst.put(path, "{\"name\":\"mine\"}").code()).isEqualTo("FORBIDDEN");
        assertThat(analyst.delete(path).code()).isEqualTo("FORBIDDEN");
    }
}
