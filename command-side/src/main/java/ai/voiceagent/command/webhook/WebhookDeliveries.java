package ai.voiceagent.command.webhook;

import ai.voiceagent.platform.security.WebhookSignature;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Delivers messages to webhooks: signed with every secret that is valid at that moment, and noted in the log whatever came of it. */
@Component
public class WebhookDeliveries {

    private static final String SENDER = "VoiceAgentControlPanel/1 (webhooks)";

    private final WebhookSecrets secrets;
    private final ObjectProvider<WebhookSender> sender;
    private final DeliveryLog log;
    private final Clock clock;

    WebhookDeliveries(WebhookSecrets secrets, ObjectProvider<WebhookSender> sender, DeliveryLog log, Clock clock) {
        this.secrets = secrets;
        this.sender = sender;
        this.log = log;
        this.clock = clock;
    }

    /** Sends {@code message}, for the {@code attempt}-th time; a retry is the caller's decision. */
    public DeliveryAttempt attempt(WebhookFacts webhook, WebhookMessage message, int attempt) {
        var now = clock.instant();
        var timestamp = String.valueOf(now.getEpochSecond());
        var headers = Map.of(
                "Content-Type",
                "application/json",
                "User-Agent",
                SENDER,
                WebhookSignature.ID,
                message.id(),
                WebhookSignature.TIMESTAMP,
                timestamp,
                WebhookSignature.SIGNATURE,
                signatures(webhook, message, timestamp));
        var answer = sender.getObject().post(URI.create(webhook.settings().url()), headers, message.body());
        var attempted = DeliveryAttempt.of(message, attempt, answer, now);
        log.add(webhook.webhookId(), attempted);
        return attempted;
    }

    /** The attempts of a webhook, newest first; {@code cursor} is what the page before ended with. */
    public Listed attempts(WebhookFacts webhook, @Nullable Long cursor, int limit) {
        var page = log.read(webhook.webhookId(), cursor, limit);
        return new Listed(page.attempts(), page.next());
    }

    /** Attempts, and the cursor of the older ones, null when there are none. */
    public record Listed(
            List<DeliveryAttempt> deliveries, @Nullable Long nextCursor) {}

    /** One for each valid secret, newest first, as the specification wants them while secrets are rotated. */
    private String signatures(WebhookFacts webhook, WebhookMessage message, String timestamp) {
        var now = clock.instant();
        return secrets.of(webhook.accountId(), webhook.webhookId()).reversed().stream()
                .filter(secret -> secret.validAt(now))
                .map(secret -> secret.signature().sign(message.id(), timestamp, message.body()))
                .collect(Collectors.joining(" "));
    }
}
