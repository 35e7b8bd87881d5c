package ai.voiceagent.command.webhook;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.WebhookId;
import ai.voiceagent.events.webhook.WebhookSettings;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Says anew where a webhook leads and what it is told of; refused when it is no longer at {@code expectedVersion}. */
public record ReconfigureWebhook(
        @TargetAggregateIdentifier WebhookId webhookId,
        AccountId accountId,
        WebhookSettings settings,
        @Nullable Long expectedVersion) {}
