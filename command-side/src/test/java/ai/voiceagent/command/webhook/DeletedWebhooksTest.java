package ai.voiceagent.command.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.voiceagent.command.testing.TestCommands;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.WebhookId;
import ai.voiceagent.events.webhook.WebhookSettings;
import ai.voiceagent.events.webhook.WebhookTopic;
import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.platform.outbound.Outbound;
import ai.voiceagent.test.MemoryMongo;
import ai.voiceagent.test.TestClock;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeletedWebhooksTest {

    private static final AccountId ACCOUNT = new AccountId("acc_1");
    private static final WebhookId ID = new WebhookId("wh_1");

    private final TestClock clock = new TestClock(Instant.parse("2026-01-15T10:00:00Z"));
    private final MemoryMongo mongo = new MemoryMongo();
    private final TestCommands commands = TestCommands.of(clock, Webhook.class);
    private final MongoWebhookSecrets secrets = new MongoWebhookSecrets(mongo.factory(), clock);
    private final MongoDeliveryLog log = new MongoDeliveryLog(mongo.factory());
    private final Webhooks webhooks = webhooks(secrets);

    @BeforeEach
    void create() {
        var topics = List.of(WebhookTopic.CALL_STARTED);
        webhooks.create(ACCOUNT, ID, new WebhookSettings("https://crm.example.com/hook", topics, null, true), "usr_1");
    }

    @AfterEach
    void close() {
        commands.close();
        mongo.close();
    }

    private Webhooks webhooks(WebhookSecrets known) {
        var outbound = new Outbound(false, host -> new InetAddress[] {InetAddress.getByName("93.184.215.14")});
        return new Webhooks(commands.commands(), known, log, outbound, clock);
    }

    @Test
    void deletingAgainForgetsWhatADeliveryUnderWayLeft() {
        webhooks.delete(ACCOUNT, ID);
        var late = new WebhookMessage("msg_late", WebhookTopic.CALL_STARTED, new byte[0], false);
        log.add(ID, DeliveryAttempt.of(late, 1, new WebhookSender.Answered(204, 7), clock.instant()));
        secrets.add(ACCOUNT, ID, "sec_late", clock.instant());

        assertNotFound(() -> webhooks.delete(ACCOUNT, ID));

        assertThat(log.read(ID, null, 10).attempts()).isEmpty();
        assertThat(secrets.of(ACCOUNT, ID)).isEmpty();
    }

    @Test
    void anotherAccountForgetsNothingOfIt() {
        var message = new WebhookMessage("msg_1", WebhookTopic.CALL_STARTED, new byte[0], false);
        log.add(ID, DeliveryAttempt.of(message, 1, new WebhookSender.Answered(204, 7), clock.instant()));

        assertNotFound(() -> webhooks.delete(new AccountId("acc_2"), ID));

        assertThat(log.read(ID, null, 10).attempts()).hasSize(1);
        assertThat(secrets.of(ACCOUNT, ID)).hasSize(1);
    }

    @Test
    void aRotationThatADeletionOvertakesLeavesNoSecret() {
        var overtaken = webhooks(new OvertakenSecrets(secrets, () -> webhooks.delete(ACCOUNT, ID)));

        assertNotFound(() -> overtaken.rotate(ACCOUNT, ID, "sec_2", Duration.ofHours(1), "usr_1"));

        assertThat(secrets.of(ACCOUNT, ID)).isEmpty();
        assertThat(secrets.count(ACCOUNT)).isZero();
    }

    private static void assertNotFound(ThrowingCallable work) {
        assertThat(catchThrowableOfType(Rejection.class, work).code()).isEqualTo(ErrorCode.NOT_FOUND);
    }

    /** Secrets that are added right after something else happened. */
    private record OvertakenSecrets(WebhookSecrets real, Runnable before) implements WebhookSecrets {

        @Override
        public int count(AccountId accountId) {
            return real.count(accountId);
        }

        @Override
        public void add(AccountId accountId, WebhookId webhookId, String secretId, Instant olderValidUntil) {
            before.run();
            real.add(accountId, webhookId, secretId, olderValidUntil);
        }

        @Override
        public List<WebhookSecret> of(AccountId accountId, WebhookId webhookId) {
            return real.of(accountId, webhookId);
        }

        @Override
        public void forget(AccountId accountId, WebhookId webhookId) {
            real.forget(accountId, webhookId);
        }
    }
}
