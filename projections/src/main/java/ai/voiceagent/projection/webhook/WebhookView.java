package ai.voiceagent.projection.webhook;

import ai.voiceagent.events.webhook.WebhookCreated;
import ai.voiceagent.events.webhook.WebhookDeleted;
import ai.voiceagent.events.webhook.WebhookEvent;
import ai.voiceagent.events.webhook.WebhookReconfigured;
import ai.voiceagent.events.webhook.WebhookSecretRotated;
import ai.voiceagent.events.webhook.WebhookSettings;
import ai.voiceagent.projection.shared.VersionedView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A webhook as it is now, with when its secrets begin and end, never with the secrets; a deleted one stays as a stone. */
public record WebhookView(
        String webhookId,
        String accountId,
        WebhookSettings settings,
        List<SecretDates> secrets,
        Instant createdAt,
        @Nullable Instant deletedAt,
        long version)
        implements VersionedView {

    private static final WebhookSettings NOWHERE = new WebhookSettings("", List.of(), null, false);

    /** From when until when a secret signs; the newest has no end. */
    public record SecretDates(
            String id, Instant createdAt, @Nullable Instant validUntil) {

        SecretDates endingAt(Instant end) {
            return validUntil != null && validUntil.isBefore(end) ? this : new SecretDates(id, createdAt, end);
        }
    }

    static WebhookView empty(String webhookId) {
        return new WebhookView(webhookId, "", NOWHERE, List.of(), Instant.EPOCH, null, NOTHING);
    }

    WebhookView after(WebhookEvent event, long sequence) {
        return switch (event) {
            case WebhookCreated created ->
                new WebhookView(
                        webhookId,
                        created.accountId().value(),
                        created.settings(),
                        List.of(new SecretDates(created.secretId(), created.createdAt(), null)),
                        created.createdAt(),
                        null,
                        sequence);
            case WebhookReconfigured changed ->
                new WebhookView(webhookId, accountId, changed.settings(), secrets, createdAt, deletedAt, sequence);
            case WebhookSecretRotated rotated ->
                new WebhookView(webhookId, accountId, settings, rotated(rotated), createdAt, deletedAt, sequence);
            case WebhookDeleted deleted ->
                new WebhookView(webhookId, accountId, settings, List.of(), createdAt, deleted.deletedAt(), sequence);
        };
    }

    /** Those that have ended by then are left away. */
    private List<SecretDates> rotated(WebhookSecretRotated rotated) {
        var dates = new ArrayList<SecretDates>();
        for (var secret : secrets) {
            var ending = secret.endingAt(rotated.olderValidUntil());
            if (ending.validUntil() != null && ending.validUntil().isAfter(rotated.rotatedAt())) dates.add(ending);
        }
        dates.add(new SecretDates(rotated.secretId(), rotated.rotatedAt(), null));
        return List.copyOf(dates);
    }
}
