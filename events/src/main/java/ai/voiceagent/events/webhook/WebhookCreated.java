package ai.voiceagent.events.webhook;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.WebhookId;
import java.time.Instant;

/** A webhook exists; {@code secretId} names its first secret, which is kept elsewhere. */
public record WebhookCreated(
        WebhookId webhookId,
        AccountId accountId,
        WebhookSettings settings,
        String secretId,
        String createdBy,
        Instant createdAt)
        implements WebhookEvent {}
