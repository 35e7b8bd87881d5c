package ai.voiceagent.command.webhook;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.WebhookId;
import ai.voiceagent.events.webhook.WebhookSettings;
import ai.voiceagent.platform.axon.Commands;
import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.platform.outbound.ForbiddenAddress;
import ai.voiceagent.platform.outbound.Outbound;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes and changes webhooks: an address is checked before it is kept, a secret is kept before an event names it. */
@Component
public class Webhooks {

    /** How long older secrets sign beside a new one, when nobody says otherwise. */
    public static final Duration OVERLAP = Duration.ofHours(24);

    private static final Duration LONGEST_OVERLAP = Duration.ofDays(7);
    private static final int MOST = 100;

    private final Commands commands;
    private final WebhookSecrets secrets;
    private final DeliveryLog deliveries;
    private final Outbound outbound;
    private final Clock clock;

    Webhooks(Commands commands, WebhookSecrets secrets, DeliveryLog deliveries, Outbound outbound, Clock clock) {
        this.commands = commands;
        this.secrets = secrets;
        this.deliveries = deliveries;
        this.outbound = outbound;
        this.clock = clock;
    }

    /** Makes a webhook with a first secret; returns its version. Repeating it changes nothing. */
    public long create(AccountId accountId, WebhookId webhookId, WebhookSettings settings, String by) {
        requireReachable(settings.url());
        WebhookRules.checked(settings);
        var known = !secrets.of(accountId, webhookId).isEmpty();
        if (!known && secrets.count(accountId) >= MOST) {
            throw Rejection.conflict("An account has at most " + MOST + " webhooks; delete one first");
        }
        var secretId = firstSecret(webhookId);
        secrets.add(accountId, webhookId, secretId, Instant.EPOCH);
        return commands.<Long>send(new CreateWebhook(webhookId, accountId, settings, secretId, by));
    }

    /** Changes a webhook as {@code change} says; returns its version then. */
    public long reconfigure(
            AccountId accountId,
            WebhookId webhookId,
            @Nullable Long expectedVersion,
            UnaryOperator<WebhookFacts> change) {
        var before = require(accountId, webhookId);
        var settings = change.apply(before).settings();
        if (!settings.url().equals(before.settings().url())) requireReachable(settings.url());
        return commands.<Long>send(new ReconfigureWebhook(webhookId, accountId, settings, expectedVersion));
    }

    /** Gives a webhook the new secret {@code secretId}; the older ones sign beside it for {@code overlap}. Repeating it changes nothing. */
    public long rotate(AccountId accountId, WebhookId webhookId, String secretId, Duration overlap, String by) {
        require(accountId, webhookId);
        if (overlap.isNegative() || overlap.compareTo(LONGEST_OVERLAP) > 0) {
            throw Rejection.validation("overlapHours", "0 to " + LONGEST_OVERLAP.toHours(), "is out of range");
        }
        var end = clock.instant().plus(overlap);
        secrets.add(accountId, webhookId, secretId, end);
        try {
            return commands.<Long>send(new RotateWebhookSecret(webhookId, accountId, secretId, end, by));
        } catch (Rejection refusal) {
            if (refusal.code() == ErrorCode.NOT_FOUND) secrets.forget(accountId, webhookId);
            throw refusal;
        }
    }

    /**
     * Ends a webhook; its secrets and what became of its deliveries are forgotten. Doing it again is refused with
     * {@code NOT_FOUND}, and forgets what a crash or a delivery under way left.
     */
    public long delete(AccountId accountId, WebhookId webhookId) {
        @Nullable Long version = commands.<Long>send(new DeleteWebhook(webhookId, accountId));
        secrets.forget(accountId, webhookId);
        deliveries.forget(webhookId);
        if (version == null) throw Rejection.notFound("webhook", webhookId.value());
        return version;
    }

    /** The webhook as it is now; refuses with {@code NOT_FOUND} when {@code accountId} has none of that id. */
    public WebhookFacts require(AccountId accountId, WebhookId webhookId) {
        return commands.send(new DescribeWebhook(webhookId, accountId));
    }

    /** The secret of that id, for the one answer that shows it. */
    public Optional<String> secret(AccountId accountId, WebhookId webhookId, String secretId) {
        return secrets.of(accountId, webhookId).stream()
                .filter(secret -> secret.id().equals(secretId))
                .map(WebhookSecret::value)
                .findFirst();
    }

    /** The id of the secret that a webhook is made with. */
    public static String firstSecret(WebhookId webhookId) {
        return "sec_" + webhookId.value().substring(webhookId.value().indexOf('_') + 1);
    }

    /** A host that DNS does not know yet may be configured; one that leads inside may not. Delivering checks again. */
    private void requireReachable(String url) {
        outbound.problem(url).ifPresent(problem -> {
            throw Rejection.validation("url", "public HTTPS address", problem);
        });
        try {
            outbound.addresses(URI.create(url));
        } catch (ForbiddenAddress forbidden) {
            throw Rejection.validation(
                    "url", "public HTTPS address", "does not lead to an address of the public internet");
        } catch (UnknownHostException notYet) {
            // nothing to say against it so far
        }
    }
}
