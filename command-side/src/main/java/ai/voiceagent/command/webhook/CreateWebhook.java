package ai.voiceagent.command.webhook;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.WebhookId;
import ai.voiceagent.events.webhook.WebhookSettings;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Makes a webhook whose first secret is kept already. Repeating it changes nothing. */
public record CreateWebhook(
        @TargetAggregateIdentifier WebhookId webhookId,
        AccountId accountId,
        WebhookSettings settings,
        String secretId,
        String createdBy) {}
