package ai.voiceagent.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** An account of its own with an outgoing campaign, and the operator who gives it money. */
record Tenant(Api operator, Api owner, String accountId, String campaignId) {

    static final String COLUMNS = "startedAt,phoneNumber,durationSeconds,status,dispositionType\n";

    static Tenant at(int port) {
        var owner = Api.owner(port);
        var campaign = owner.post("/api/campaigns", """
                        {"name":"Calls","category":"Banking","campaignType":"outgoing"}""").data();
        return new Tenant(
                Api.operator(port),
                owner,
                owner.get("/api/auth/me").data().path("account").path("id").asString(),
                campaign.path("id").asString());
    }

    Tenant given(long rupees) {
        operator.post("/api/wallet/bonus", """
                {"accountId":"%s","amount":%d,"reason":"test"}""".formatted(accountId, rupees)).data();
        return this;
    }

    Api.Answer importing(String rows, String... headers) {
        return owner.upload("/api/campaigns/" + campaignId + "/calls/import", COLUMNS + rows, "charge", headers);
    }

    /** Imports and waits until the dashboard shows {@code calls} calls in all. */
    Tenant imported(int calls, String rows) {
        importing(rows).data();
        await(
                "the dashboard to show the calls",
                () -> calls
                        == owner.get("/api/dashboard/overview")
                                .data()
                                .at("/raw/outboundCalls")
                                .asInt());
        return this;
    }

    static void await(String what, BooleanSupplier done) {
        var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what + " took too long").isLessThan(deadline);
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }
}
