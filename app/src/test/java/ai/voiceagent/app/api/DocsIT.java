package ai.voiceagent.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApiTest
class DocsIT {

    @LocalServerPort
    int port;

    @Test
    void theDocumentationPageHasWhatTheRequirementsWant() {
        var page =
                Api.owner(port).colleague("analyst").get("/api/docs/overview").data();

        assertThat(page.path("authentication").findValuesAsString("type")).containsExactly("bearer", "apiKey");
        assertThat(page.at("/apiKeys/endpoints").toString())
                .contains("GET /api/auth/keys", "POST /api/auth/keys", "DELETE /api/auth/keys/{id}");
        var events = new ArrayList<String>();
        for (var event : page.at("/webhooks/events"))
            events.add(event.path("event").asString());
        assertThat(events)
                .containsExactlyInAnyOrder(
                        "call.started", "call.completed", "lead.qualified", "campaign.status.changed");
        assertThat(page.at("/webhooks/events/0/payload/campaignId").asString()).isEqualTo("INC001");
        assertThat(page.at("/webhooks/inbound").findValuesAsString("path")).contains("/api/ingress/events");
        assertThat(page.at("/webhooks/outbound").findValuesAsString("path")).contains("/api/webhooks/{id}/test");
        assertThat(page.at("/security").toString()).contains("HMAC", "IP allow-lists");
        assertThat(page.at("/regions/0/baseUrl").asString()).startsWith("http");
        var endpoints = page.path("endpoints");
        assertThat(endpoints.findValuesAsString("path")).contains("/api/campaigns/{id}/leads", "/api/wallet/balance");
        for (var endpoint : endpoints) {
            assertThat(endpoint.path("summary").asString())
                    .as(endpoint.toString())
                    .isNotBlank();
        }
        assertThat(endpoints.toString()).contains("\"phoneNumbers\":[\"+15551234567\",\"+15551234568\"]");
    }
}
