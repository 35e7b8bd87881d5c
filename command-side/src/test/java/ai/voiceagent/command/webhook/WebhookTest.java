package ai.voiceagent.command.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.WebhookId;
import ai.voiceagent.events.webhook.WebhookCreated;
import ai.voiceagent.events.webhook.WebhookDeleted;
import ai.voiceagent.events.webhook.WebhookReconfigured;
import ai.voiceagent.events.webhook.WebhookSecretRotated;
import ai.voiceagent.events.webhook.WebhookSettings;
import ai.voiceagent.events.webhook.WebhookTopic;
import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.platform.error.Rejection;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.matchers.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhookTest {

    private static final Instant NOW = Instant.parse("2026-01-15T10:00:00Z");
    private static final AccountId MINE = new AccountId("acc_1");
    private static final AccountId THEIRS = new AccountId("acc_2");
    private static final WebhookId ID = new WebhookId("wh_1");
    private static final WebhookSettings SETTINGS =
            new WebhookSettings("https://crm.example.com/hook", List.of(WebhookTopic.CALL_STARTED), "CRM", true);
    private static final WebhookCreated CREATED = new WebhookCreated(ID, MINE, SETTINGS, "sec_1", "usr_1", NOW);
    private static final Instant LATER = NOW.plusSeconds(86_400);

    private final AggregateTestFixture<Webhook> webhook = new AggregateTestFixture<>(Webhook.class);

    @BeforeEach
    void freezeTime() {
        webhook.registerInjectableResource(Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void aWebhookIsCreatedOnce() {
        var create = new CreateWebhook(ID, MINE, SETTINGS, "sec_1", "usr_1");

        webhook.givenNoPriorActivity().when(create).expectEvents(CREATED);
        webhook.given(CREATED).when(create).expectNoEvents().expectResultMessagePayload(0L);
    }

    @Test
    void eventsAreKeptInOneOrderAndOnce() {
        var chosen = new WebhookSettings(
                SETTINGS.url(),
                List.of(WebhookTopic.LEAD_QUALIFIED, WebhookTopic.CALL_STARTED, WebhookTopic.LEAD_QUALIFIED),
                "  ",
                true);

        webhook.given(CREATED)
                .when(new ReconfigureWebhook(ID, MINE, chosen, null))
                .expectEvents(new WebhookReconfigured(
                        ID,
                        MINE,
                        new WebhookSettings(
                                SETTINGS.url(),
                                List.of(WebhookTopic.CALL_STARTED, WebhookTopic.LEAD_QUALIFIED),
                                null,
                                true),
                        NOW));
    }

    @Test
    void aChangeThatChangesNothingIsNone() {
        webhook.given(CREATED)
                .when(new ReconfigureWebhook(ID, MINE, SETTINGS, 0L))
                .expectNoEvents()
                .expectResultMessagePayload(0L);
    }

    @Test
    void aChangeOfWhatSomebodyElseChangedIsRefused() {
        refused(
                webhook.given(CREATED).when(new ReconfigureWebhook(ID, MINE, SETTINGS, 7L)),
                ErrorCode.PRECONDITION_FAILED);
    }

    @Test
    void aWebhookOfNoEventsOrOfAnEndlessDescriptionIsRefused() {
        var none = new WebhookSettings(SETTINGS.url(), List.of(), null, true);
        var endless = new WebhookSettings(SETTINGS.url(), SETTINGS.topics(), "x".repeat(501), true);

        refused(
                webhook.givenNoPriorActivity().when(new CreateWebhook(ID, MINE, none, "sec_1", "usr_1")),
                ErrorCode.VALIDATION_ERROR);
        refused(
                webhook.given(CREATED).when(new ReconfigureWebhook(ID, MINE, endless, null)),
                ErrorCode.VALIDATION_ERROR);
    }

    @Test
    void aSecretIsRotatedOnce() {
        var rotate = new RotateWebhookSecret(ID, MINE, "sec_2", LATER, "usr_1");
        var rotated = new WebhookSecretRotated(ID, MINE, "sec_2", LATER, "usr_1", NOW);

        webhook.given(CREATED).when(rotate).expectEvents(rotated).expectResultMessagePayload(1L);
        webhook.given(CREATED, rotated).when(rotate).expectNoEvents().expectResultMessagePayload(1L);
    }

    @Test
    void aDeletedWebhookIsGone() {
        var deleted = new WebhookDeleted(ID, MINE, NOW);

        webhook.given(CREATED).when(new DeleteWebhook(ID, MINE)).expectEvents(deleted);
        webhook.given(CREATED, deleted)
                .when(new DeleteWebhook(ID, MINE))
                .expectNoEvents()
                .expectResultMessagePayload(null);
        refused(webhook.given(CREATED, deleted).when(new DeleteWebhook(ID, THEIRS)), ErrorCode.NOT_FOUND);
        refused(webhook.given(CREATED, deleted).when(new DescribeWebhook(ID, MINE)), ErrorCode.NOT_FOUND);
    }

    @Test
    void anotherAccountsWebhookDoesNotExist() {
        for (var command : List.of(
                new DescribeWebhook(ID, THEIRS),
                new DeleteWebhook(ID, THEIRS),
                new ReconfigureWebhook(ID, THEIRS, SETTINGS, null),
                new RotateWebhookSecret(ID, THEIRS, "sec_2", LATER, "usr_2"),
                new CreateWebhook(ID, THEIRS, SETTINGS, "sec_2", "usr_2"))) {
            refused(webhook.given(CREATED).when(command), ErrorCode.NOT_FOUND);
        }
    }

    private static void refused(ResultValidator<Webhook> result, ErrorCode code) {
        result.expectNoEvents().expectException(Matchers.matches(thrown -> {
            assertThat(((Rejection) thrown).code()).isEqualTo(code);
            return true;
        }));
    }
}
