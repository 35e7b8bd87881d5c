package ai.voiceagent.query.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.events.shared.WebhookId;
import ai.voiceagent.events.webhook.WebhookCreated;
import ai.voiceagent.events.webhook.WebhookDeleted;
import ai.voiceagent.events.webhook.WebhookSettings;
import ai.voiceagent.events.webhook.WebhookTopic;
import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.query.Happened;
import ai.voiceagent.query.ReadApi;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhookApiTest {

    private static final Instant AT = Instant.parse("2025-01-15T03:45:00Z");

    private final ReadApi api = new ReadApi();

    @BeforeEach
    void open() {
        api.happened(created("wh_1"), created("wh_2"));
    }

    @AfterEach
    void close() {
        api.close();
    }

    private static WebhookCreated created(String id) {
        var settings = new WebhookSettings(
                "https://crm.example.com/" + id, List.of(WebhookTopic.CALL_COMPLETED), "Our CRM", true);
        return new WebhookCreated(new WebhookId(id), Happened.ACCOUNT, settings, "sec_1", "usr_1", AT);
    }

    @Test
    void aWebhookIsShownWithTheDatesOfItsSecretsAndWithoutThem() throws Exception {
        assertThat(api.data("/api/webhooks/wh_1").toString())
                .isEqualTo("{\"id\":\"wh_1\",\"url\":\"https://crm.example.com/wh_1\",\"events\":[\"call.completed\"],"
                        + "\"description\":\"Our CRM\",\"enabled\":true,\"secrets\":[{\"id\":\"sec_1\","
                        + "\"createdAt\":\"2025-01-15T03:45:00Z\",\"validUntil\":null}],"
                        + "\"createdAt\":\"2025-01-15T03:45:00Z\",\"version\":0}");
        assertThat(api.answer("/api/webhooks/wh_1").getResponse().getHeader("ETag"))
                .isEqualTo("\"0\"");
    }

    @Test
    void theListIsPagedLatestFirst() {
        assertThat(api.data("/api/webhooks").path("webhooks").findValuesAsString("url"))
                .containsExactly("https://crm.example.com/wh_2", "https://crm.example.com/wh_1");
        var second = api.data("/api/webhooks?limit=1&page=2");
        assertThat(second.path("webhooks").path(0).path("id").asString()).isEqualTo("wh_1");
        assertThat(second.path("pagination").path("hasNext").asBoolean()).isFalse();
        assertThat(api.refusal("/api/webhooks?limit=0").code()).isEqualTo(ErrorCode.VALIDATION_ERROR);
    }

    @Test
    void aDeletedWebhookIsGoneButItsReadBackAnswers() {
        api.happened(new WebhookDeleted(new WebhookId("wh_1"), Happened.ACCOUNT, AT));

        assertThat(api.refusal("/api/webhooks/wh_1").code()).isEqualTo(ErrorCode.NOT_FOUND);
        assertThat(api.data("/api/webhooks").path("pagination").path("total").asInt())
                .isEqualTo(1);
        var readBack = api.bean(WebhookReadBack.class);
        assertThat(readBack.read("acc_1", "wh_1", 1)).isPresent();
        assertThat(readBack.read("acc_1", "wh_1", 2)).isEmpty();
        assertThat(readBack.read("acc_2", "wh_1", 1)).isEmpty();
    }

    @Test
    void anotherAccountsWebhookDoesNotExist() {
        api.as("acc_2");

        assertThat(api.refusal("/api/webhooks/wh_1").code()).isEqualTo(ErrorCode.NOT_FOUND);
        assertThat(api.data("/api/webhooks").path("webhooks")).isEmpty();
    }
}
