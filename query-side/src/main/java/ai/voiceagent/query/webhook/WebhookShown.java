package ai.voiceagent.query.webhook;

import ai.voiceagent.events.webhook.WebhookTopic;
import ai.voiceagent.projection.webhook.WebhookView;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A webhook; of its secrets only when they begin and end. */
public record WebhookShown(
        @Schema(example = "wh_01JHKQ6Z6T4X2V8N3M5R7S9B1C") String id,
        @Schema(example = "https://crm.example.com/webhook") String url,

        @Schema(example = "[\"call.completed\", \"lead.qualified\"]")
        List<WebhookTopic> events,

        @Schema(example = "Our CRM") @Nullable String description,
        @Schema(example = "true") boolean enabled,
        List<WebhookView.SecretDates> secrets,
        @Schema(example = "2025-01-15T09:15:00Z") Instant createdAt,
        @Schema(example = "0") long version) {

    static WebhookShown of(WebhookView view) {
        var settings = view.settings();
        return new WebhookShown(
                view.webhookId(),
                settings.url(),
                settings.topics(),
                settings.description(),
                settings.enabled(),
                view.secrets(),
                view.createdAt(),
                view.version());
    }
}
