package ai.voiceagent.events.webhook;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.WebhookId;
import java.time.Instant;

/** A webhook is gone, and its secrets with it. */
public record WebhookDeleted(WebhookId webhookId, AccountId accountId, Instant deletedAt) implements WebhookEvent {}
