package ai.voiceagent.command.webhook;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.WebhookId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Notes that a webhook has a new secret, which is kept already. Repeating it changes nothing. */
public record RotateWebhookSecret(
        @TargetAggregateIdentifier WebhookId webhookId,
        AccountId accountId,
        String secretId,
        Instant olderValidUntil,
        String rotatedBy) {}
