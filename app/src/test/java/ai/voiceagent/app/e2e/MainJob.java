package ai.voiceagent.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The steps of the walkthrough in docs/walkthrough.md, each over the REST API. */
public record MainJob(ApiClient api) {

    static final String MAPPING = """
            {"startedAt":"started_at","phoneNumber":"phone_number","durationSeconds":"duration_seconds",\
            "status":"status","dispositionType":{"column":"subscribed",\
            "values":{"yes":"Successful","no":"Not interested"}}}""";

    public void setRateCard() {
        api.put(
                "/api/rate-card",
                Map.of(
                        "effectiveFrom", "2008-01-01T00:00:00Z",
                        "inboundPerMinute", "1.35",
                        "outboundPerMinute", "1.35",
                        "pulseSeconds", 1,
                        "minimumSeconds", 0),
                200);
    }

    public String createCampaign() {
        var campaign = api.post(
                "/api/campaigns",
                Map.of("name", "Term deposits 2008", "category", "Banking", "campaignType", "outgoing"),
                201);
        return campaign.path("id").asString();
    }

    /** Asks for a top-up and presses Pay on the gateway's page; returns when the balance shows it. */
    public void topUp(long rupees) {
        long before = balancePaise();
        var topUp = api.post("/api/wallet/topup", Map.of("amount", rupees), 201);
        assertThat(topUp.path("status").asString()).isEqualTo("processing");
        assertThat(balancePaise())
                .as("nothing moves before the gateway says so")
                .isEqualTo(before);
        var paid = api.press(URI.create(topUp.path("paymentUrl").asString() + "/pay"));
        assertThat(paid.statusCode()).isBetween(200, 303);
        await("the top-up to arrive", Duration.ofSeconds(20), () -> balancePaise() == before + rupees * 100);
    }

    public String startImport(String campaign, Path file) {
        var started = api.upload(
                "/api/campaigns/" + campaign + "/calls/import",
                file,
                Map.of("mapping", MAPPING, "billing", "charge"),
                202);
        return started.path("importId").asString();
    }

    public JsonNode importState(String importId) {
        return api.get("/api/imports/" + importId);
    }

    public JsonNode awaitImport(String importId, Duration limit) {
        await(
                "import " + importId,
                limit,
                () -> !importState(importId).path("status").asString().equals("running"));
        var state = importState(importId);
        assertThat(state.path("status").asString()).as(state.toString()).isEqualTo("completed");
        return state;
    }

    public long balancePaise() {
        return api.get("/api/wallet/balance").path("raw").path("balancePaise").asLong();
    }

    public JsonNode reconciliation(CallFile file) {
        return api.get("/api/wallet/reconciliation?from=" + file.days().firstKey() + "&to="
                + java.time.LocalDate.now(java.time.ZoneOffset.UTC).plusDays(1));
    }

    public static void await(String what, Duration limit, java.util.function.BooleanSupplier done) {
        var deadline = System.nanoTime() + limit.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > deadline) throw new AssertionError(what + " took longer than " + limit);
            RunningApp.pause(100);
        }
    }
}
