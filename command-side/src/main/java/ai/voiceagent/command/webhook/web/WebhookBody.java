package ai.voiceagent.command.webhook.web;

import ai.voiceagent.command.webhook.WebhookFacts;
import ai.voiceagent.events.webhook.WebhookSettings;
import ai.voiceagent.events.webhook.WebhookTopic;
import ai.voiceagent.platform.error.Rejection;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A webhook as clients send it; what only we decide may be sent back unchanged and is not looked at. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties({"id", "secrets", "createdAt", "version"})
record WebhookBody(
        @Schema(example = "https://crm.example.com/webhook", description = "a public https:// address") @Nullable
        String url,

        @Schema(example = "[\"call.completed\", \"lead.qualified\"]") @Nullable
        List<@Nullable WebhookTopic> events,

        @Schema(example = "Our CRM", maxLength = 500) @Nullable
        String description,

        @Schema(example = "true", description = "true unless given") @Nullable
        Boolean enabled) {

    static WebhookBody of(WebhookFacts webhook) {
        var settings = webhook.settings();
        return new WebhookBody(
                settings.url(), List.copyOf(settings.topics()), settings.description(), settings.enabled());
    }

    WebhookSettings settings() {
        if (url == null || url.isBlank()) throw Rejection.validation("url", "required", "is missing");
        if (events == null) throw Rejection.validation("events", "required", "is missing");
        if (events.stream().anyMatch(Objects::isNull)) {
            throw Rejection.validation("events", "names of events", "holds a null");
        }
        var topics = events.stream().map(Objects::requireNonNull).toList();
        return new WebhookSettings(url.strip(), topics, description, enabled == null || enabled);
    }
}
