package ai.voiceagent.command.webhook;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.WebhookId;
import ai.voiceagent.events.webhook.WebhookCreated;
import ai.voiceagent.events.webhook.WebhookDeleted;
import ai.voiceagent.events.webhook.WebhookReconfigured;
import ai.voiceagent.events.webhook.WebhookSecretRotated;
import ai.voiceagent.events.webhook.WebhookSettings;
import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.platform.error.Rejection;
import java.time.Clock;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A webhook: whose it is, where it leads, and which secret is its newest. */
@Aggregate(cache = "aggregateCache")
class Webhook {

    @AggregateIdentifier
    private @Nullable WebhookId id;

    private @Nullable AccountId accountId;
    private @Nullable WebhookSettings settings;
    private @Nullable String secretId;
    private boolean deleted;

    Webhook() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    @Nullable
    Long handle(CreateWebhook command, Clock clock) {
        if (id != null) {
            requireOwned(command.webhookId(), command.accountId());
            return getVersion();
        }
        apply(new WebhookCreated(
                command.webhookId(),
                command.accountId(),
                WebhookRules.checked(command.settings()),
                command.secretId(),
                command.createdBy(),
                clock.instant()));
        return getVersion();
    }

    @CommandHandler
    @Nullable
    Long handle(ReconfigureWebhook command, Clock clock) {
        requireOwned(command.webhookId(), command.accountId());
        requireVersion(command.expectedVersion());
        var changed = WebhookRules.checked(command.settings());
        if (!changed.equals(settings)) {
            apply(new WebhookReconfigured(command.webhookId(), command.accountId(), changed, clock.instant()));
        }
        return getVersion();
    }

    @CommandHandler
    @Nullable
    Long handle(RotateWebhookSecret command, Clock clock) {
        requireOwned(command.webhookId(), command.accountId());
        if (!command.secretId().equals(secretId)) {
            apply(new WebhookSecretRotated(
                    command.webhookId(),
                    command.accountId(),
                    command.secretId(),
                    command.olderValidUntil(),
                    command.rotatedBy(),
                    clock.instant()));
        }
        return getVersion();
    }

    @CommandHandler
    @Nullable
    Long handle(DeleteWebhook command, Clock clock) {
        if (deleted && command.accountId().equals(accountId)) return null;
        requireOwned(command.webhookId(), command.accountId());
        apply(new WebhookDeleted(command.webhookId(), command.accountId(), clock.instant()));
        return getVersion();
    }

    @CommandHandler
    @Nullable
    WebhookFacts handle(DescribeWebhook command) {
        requireOwned(command.webhookId(), command.accountId());
        return new WebhookFacts(command.webhookId(), command.accountId(), settings, getVersion());
    }

    private void requireOwned(WebhookId webhookId, AccountId asking) {
        if (deleted || !asking.equals(accountId)) throw Rejection.notFound("webhook", webhookId.value());
    }

    private static void requireVersion(@Nullable Long expected) {
        if (expected == null || expected.equals(getVersion())) return;
        throw new Rejection(
                ErrorCode.PRECONDITION_FAILED,
                "The webhook was changed in the meantime; read it again",
                Map.of("expected", expected, "version", getVersion()));
    }

    @EventSourcingHandler
    void on(WebhookCreated event) {
        id = event.webhookId();
        accountId = event.accountId();
        settings = event.settings();
        secretId = event.secretId();
    }

    @EventSourcingHandler
    void on(WebhookReconfigured event) {
        settings = event.settings();
    }

    @EventSourcingHandler
    void on(WebhookSecretRotated event) {
        secretId = event.secretId();
    }

    @EventSourcingHandler
    void on(WebhookDeleted event) {
        deleted = true;
    }
}
