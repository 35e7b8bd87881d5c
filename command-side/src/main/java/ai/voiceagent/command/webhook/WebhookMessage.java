package ai.voiceagent.command.webhook;

import ai.voiceagent.events.webhook.WebhookTopic;

/**
 * What a receiver is told. {@code id} stays the same however often it is sent, so that a receiver can know it again;
 * {@code test} says that nothing happened.
 */
public record WebhookMessage(String id, WebhookTopic topic, byte[] body, boolean test) {

    public WebhookMessage {
        body = body.clone();
    }

    @Override
    public byte[] body() {
        return body.clone();
    }
}
