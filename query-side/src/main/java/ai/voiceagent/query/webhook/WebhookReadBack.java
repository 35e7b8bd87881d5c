package ai.voiceagent.query.webhook;

import ai.voiceagent.platform.readback.ReadBackSource;
import ai.voiceagent.projection.webhook.WebhookViews;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows a command the webhook that it made, changed or deleted. */
@Component
class WebhookReadBack implements ReadBackSource {

    private final WebhookViews webhooks;

    WebhookReadBack(WebhookViews webhooks) {
        this.webhooks = webhooks;
    }

    @Override
    public String resource() {
        return "webhook";
    }

    @Override
    public Optional<Object> read(String accountId, String id, long version) {
        return webhooks.find(id)
                .filter(view -> view.version() >= version && view.accountId().equals(accountId))
                .map(WebhookShown::of);
    }
}
