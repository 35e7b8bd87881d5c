package ai.voiceagent.events.webhook;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.WebhookId;
import java.time.Instant;

/** A webhook works otherwise from now on. */
public record WebhookReconfigured(
        WebhookId webhookId, AccountId accountId, WebhookSettings settings, Instant reconfiguredAt)
        implements WebhookEvent {}
