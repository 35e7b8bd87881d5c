package ai.voiceagent.command.webhook;

import ai.voiceagent.events.webhook.WebhookTopic;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One attempt to deliver a message, as the log keeps and shows it; {@code attempt} counts from 1 for each message. */
public record DeliveryAttempt(
        String messageId,
        @JsonProperty("event") WebhookTopic topic,
        int attempt,
        boolean test,
        boolean delivered,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer statusCode,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String error,
        long durationMillis,
        Instant attemptedAt) {

    static DeliveryAttempt of(WebhookMessage message, int attempt, WebhookSender.Answer answer, Instant at) {
        return switch (answer) {
            case WebhookSender.Answered said ->
                new DeliveryAttempt(
                        message.id(),
                        message.topic(),
                        attempt,
                        message.test(),
                        said.status() / 100 == 2,
                        said.status(),
                        said.status() / 100 == 2 ? null : "The receiver answered " + said.status(),
                        said.durationMillis(),
                        at);
            case WebhookSender.Failed failed ->
                new DeliveryAttempt(
                        message.id(),
                        message.topic(),
                        attempt,
                        message.test(),
                        false,
                        null,
                        failed.problem(),
                        failed.durationMillis(),
                        at);
        };
    }
}
