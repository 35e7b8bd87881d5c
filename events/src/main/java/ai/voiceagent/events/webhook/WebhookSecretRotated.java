package ai.voiceagent.events.webhook;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.WebhookId;
import java.time.Instant;

/** A webhook has a new secret; those before it sign beside it until {@code olderValidUntil} at the latest. */
public record WebhookSecretRotated(
        WebhookId webhookId,
        AccountId accountId,
        String secretId,
        Instant olderValidUntil,
        String rotatedBy,
        Instant rotatedAt)
        implements WebhookEvent {}
