package ai.voiceagent.command.webhook;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.WebhookId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Asks what a webhook is like; refused for another account, as if there were none. */
public record DescribeWebhook(@TargetAggregateIdentifier WebhookId webhookId, AccountId accountId) {}
