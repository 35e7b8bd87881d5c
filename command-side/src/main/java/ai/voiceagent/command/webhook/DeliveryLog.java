package ai.voiceagent.command.webhook;

import ai.voiceagent.events.shared.WebhookId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of the deliveries of each webhook; the newest thousand or so are kept. */
interface DeliveryLog {

    void add(WebhookId webhookId, DeliveryAttempt attempt);

    /** At most {@code limit} attempts, newest first, older than {@code before}, or the newest when it is null. */
    Page read(WebhookId webhookId, @Nullable Long before, int limit);

    /** Forgets all attempts of a webhook that is no more. */
    void forget(WebhookId webhookId);

    /** Attempts, and where the older ones begin; null when there are none. */
    record Page(List<DeliveryAttempt> attempts, @Nullable Long next) {}
}
