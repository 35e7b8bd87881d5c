package ai.voiceagent.events.webhook;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.WebhookId;

/** Everything that can happen to a webhook; a {@code switch} over it is exhaustive. Its secrets are never in an event. */
public sealed interface WebhookEvent permits WebhookCreated, WebhookReconfigured, WebhookSecretRotated, WebhookDeleted {
    WebhookId webhookId();

    AccountId accountId();
}
