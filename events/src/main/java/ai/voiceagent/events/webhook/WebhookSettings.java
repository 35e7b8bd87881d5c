package ai.voiceagent.events.webhook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where events go and which; a webhook that is not enabled is told of none. */
public record WebhookSettings(
        String url, List<WebhookTopic> topics, @Nullable String description, boolean enabled) {

    public WebhookSettings {
        topics = List.copyOf(topics);
    }
}
