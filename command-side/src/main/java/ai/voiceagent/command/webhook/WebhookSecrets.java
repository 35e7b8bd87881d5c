package ai.voiceagent.command.webhook;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.WebhookId;
import java.time.Instant;
import java.util.List;

/** Keeps the secrets of webhooks, durably and apart from events. */
interface WebhookSecrets {

    /** How many webhooks of {@code accountId} have secrets. */
    int count(AccountId accountId);

    /**
     * Makes the secret {@code secretId} unless it is there; the others end at {@code olderValidUntil} at the latest. Refuses
     * with {@code CONFLICT} when so many of them stay valid that there would be too many.
     */
    void add(AccountId accountId, WebhookId webhookId, String secretId, Instant olderValidUntil);

    /** All secrets of a webhook that have not been forgotten, oldest first. */
    List<WebhookSecret> of(AccountId accountId, WebhookId webhookId);

    void forget(AccountId accountId, WebhookId webhookId);
}
