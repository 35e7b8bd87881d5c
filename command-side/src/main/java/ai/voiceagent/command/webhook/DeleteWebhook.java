package ai.voiceagent.command.webhook;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.WebhookId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Ends a webhook for good; answers its version, or null when it had ended before. */
public record DeleteWebhook(@TargetAggregateIdentifier WebhookId webhookId, AccountId accountId) {}
