package ai.voiceagent.command.webhook;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.WebhookId;
import ai.voiceagent.events.webhook.WebhookTopic;
import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.platform.error.Rejection;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Lets people try a webhook out: a sample that says that it is a test is really sent, and the caller learns what came of it. */
@Component
public class WebhookTests {

    private static final int AT_ONCE = 8;

    private final Webhooks webhooks;
    private final WebhookDeliveries deliveries;
    private final JsonMapper json;
    private final Clock clock;
    private final Semaphore free = new Semaphore(AT_ONCE);

    WebhookTests(Webhooks webhooks, WebhookDeliveries deliveries, JsonMapper json, Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.json = json;
        this.clock = clock;
    }

    /** Sends the sample of {@code topic}, or of the first event that the webhook is told of. Slow receivers do not block the product. */
    public DeliveryAttempt send(
            AccountId accountId, WebhookId webhookId, @Nullable WebhookTopic topic, String messageId) {
        var webhook = webhooks.require(accountId, webhookId);
        var about = topic == null ? webhook.settings().topics().getFirst() : topic;
        if (!free.tryAcquire()) {
            throw new Rejection(
                    ErrorCode.RATE_LIMIT_EXCEEDED,
                    "Too many webhooks are being tested at the moment",
                    Map.of("retryAfterSeconds", 5));
        }
        try {
            var payload = SamplePayloads.of(about, clock.instant().truncatedTo(ChronoUnit.SECONDS));
            payload.put("test", true);
            var message = new WebhookMessage(messageId, about, json.writeValueAsBytes(payload), true);
            return deliveries.attempt(webhook, message, 1);
        } finally {
            free.release();
        }
    }
}
