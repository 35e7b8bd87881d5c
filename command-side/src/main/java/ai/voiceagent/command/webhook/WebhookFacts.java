package ai.voiceagent.command.webhook;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.WebhookId;
import ai.voiceagent.events.webhook.WebhookSettings;

/** What a webhook is like at this moment. */
public record WebhookFacts(WebhookId webhookId, AccountId accountId, WebhookSettings settings, long version) {}
