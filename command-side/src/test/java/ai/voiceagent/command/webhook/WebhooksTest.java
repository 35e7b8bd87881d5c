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
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import tools.jackson.databind.json.JsonMapper;

class WebhooksTest {

    private static final AccountId ACCOUNT = new AccountId("acc_1");
    private static final WebhookId ID = new WebhookId("wh_1");

    private final TestClock clock = new TestClock(Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS));
    private final MemoryMongo mongo = new MemoryMongo();
    private final TestCommands commands = TestCommands.of(clock, ai.voiceagent.command.webhook.Webhook.class);
    private final MongoWebhookSecrets secrets = new MongoWebhookSecrets(mongo.factory(), clock);
    private final MongoDeliveryLog log = new MongoDeliveryLog(mongo.factory());
    private final Webhooks webhooks =
            new Webhooks(commands.commands(), secrets, log, new Outbound(false, WebhooksTest::addresses), clock);
    private final List<Sent> sent = new ArrayList<>();
    private WebhookSender.Answer answer = new WebhookSender.Answered(204, 7);
    private final WebhookDeliveries deliveries = new WebhookDeliveries(
            secrets,
            new StaticListableBeanFactory(Map.of("sender", (WebhookSender) this::post))
                    .getBeanProvider(WebhookSender.class),
            log,
            clock);
    private final WebhookTests tests =
            new WebhookTests(webhooks, deliveries, JsonMapper.builder().build(), clock);

    private record Sent(URI to, Map<String, String> headers, byte[] body) {

        boolean provedBy(String secret) {
            var all = headers.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, header -> List.of(header.getValue())));
            try {
                new Webhook(secret)
                        .verify(new String(body, StandardCharsets.UTF_8), HttpHeaders.of(all, (name, value) -> true));
                return true;
            } catch (WebhookVerificationException unproven) {
                return false;
            } catch (EmptyWebhookSecretException e) {
                throw new AssertionError(e);
            }
        }
    }

    @AfterEach
    void close() {
        commands.close();
        mongo.close();
    }

    @Test
    void aTestIsSignedWithTheSecretAndSaysThatItIsOne() {
        create("https://crm.example.com/hook");

        var attempt = tests.send(ACCOUNT, ID, WebhookTopic.LEAD_QUALIFIED, "msg_1");

        assertThat(attempt.delivered()).isTrue();
        assertThat(attempt.statusCode()).isEqualTo(204);
        var message = sent.getFirst();
        assertThat(message.to()).hasToString("https://crm.example.com/hook");
        assertThat(message.headers()).containsEntry("webhook-id", "msg_1");
        assertThat(message.provedBy(secret(Webhooks.firstSecret(ID)))).isTrue();
        assertThat(new String(message.body(), StandardCharsets.UTF_8))
                .startsWith("{\"event\":\"lead.qualified\",\"campaignId\":\"INC001\",\"callId\":\"CALL001\"")
                .endsWith("\"test\":true}");
    }

    @Test
    void whileSecretsAreRotatedBothSign() {
        create("https://crm.example.com/hook");
        var old = secret(Webhooks.firstSecret(ID));
        webhooks.rotate(ACCOUNT, ID, "sec_2", Duration.ofHours(24), "usr_1");
        var fresh = secret("sec_2");

        tests.send(ACCOUNT, ID, null, "msg_1");
        clock.advance(Duration.ofHours(24));
        tests.send(ACCOUNT, ID, null, "msg_2");

        assertThat(fresh).isNotEqualTo(old).startsWith("whsec_");
        assertThat(sent.getFirst().headers().get("webhook-signature").split(" "))
                .hasSize(2);
        assertThat(sent.getFirst().provedBy(old)).isTrue();
        assertThat(sent.getFirst().provedBy(fresh)).isTrue();
        assertThat(sent.getLast().headers().get("webhook-signature").split(" ")).hasSize(1);
        assertThat(secrets.of(ACCOUNT, ID).getFirst().validAt(clock.instant())).isFalse();
    }

    @Test
    void aRotationWithoutOverlapEndsTheOldSecretAtOnce() {
        create("https://crm.example.com/hook");
        var old = secret(Webhooks.firstSecret(ID));
        webhooks.rotate(ACCOUNT, ID, "sec_2", Duration.ofHours(24), "usr_1");
        webhooks.rotate(ACCOUNT, ID, "sec_3", Duration.ZERO, "usr_1");

        tests.send(ACCOUNT, ID, null, "msg_1");

        assertThat(sent.getFirst().provedBy(old)).isFalse();
        assertThat(sent.getFirst().provedBy(secret("sec_3"))).isTrue();
        assertThat(sent.getFirst().headers().get("webhook-signature").split(" "))
                .hasSize(1);
    }

    @Test
    void rotatingAgainWithTheSameIdKeepsTheSecret() {
        create("https://crm.example.com/hook");
        webhooks.rotate(ACCOUNT, ID, "sec_2", Duration.ofHours(1), "usr_1");
        var fresh = secret("sec_2");

        webhooks.rotate(ACCOUNT, ID, "sec_2", Duration.ofHours(1), "usr_1");

        assertThat(secret("sec_2")).isEqualTo(fresh);
        assertThat(secrets.of(ACCOUNT, ID)).hasSize(2);
    }

    @Test
    void theLogOfADeletedWebhookGoesWithIt() {
        create("https://crm.example.com/hook");
        for (int i = 0; i < 120; i++) tests.send(ACCOUNT, ID, null, "msg_" + i);
        var webhook = webhooks.require(ACCOUNT, ID);

        webhooks.delete(ACCOUNT, ID);

        assertThat(refusal(() -> webhooks.require(ACCOUNT, ID))).isEqualTo(ErrorCode.NOT_FOUND);
        assertThat(deliveries.attempts(webhook, null, 100).deliveries()).isEmpty();
        assertThat(mongo.factory()
                        .getMongoDatabase()
                        .getCollection("webhook_deliveries")
                        .countDocuments())
                .isZero();
    }

    @Test
    void overlapsAreBoundedAndSoAreSecrets() {
        create("https://crm.example.com/hook");
        assertThat(refusal(() -> webhooks.rotate(ACCOUNT, ID, "sec_x", Duration.ofHours(169), "usr_1")))
                .isEqualTo(ErrorCode.VALIDATION_ERROR);
        assertThat(refusal(() -> webhooks.rotate(ACCOUNT, ID, "sec_x", Duration.ofHours(-1), "usr_1")))
                .isEqualTo(ErrorCode.VALIDATION_ERROR);
        for (int i = 2; i <= 5; i++) webhooks.rotate(ACCOUNT, ID, "sec_" + i, Duration.ofHours(1), "usr_1");

        assertThat(refusal(() -> webhooks.rotate(ACCOUNT, ID, "sec_6", Duration.ofHours(1), "usr_1")))
                .isEqualTo(ErrorCode.CONFLICT);
        webhooks.rotate(ACCOUNT, ID, "sec_6", Duration.ZERO, "usr_1");
    }

    @Test
    void addressesThatLeadInsideAreRefusedAndUnknownHostsMayComeLater() {
        for (var url : List.of(
                "https://inside.example.com/hook",
                "https://both.example.com/hook",
                "https://10.0.0.1/hook",
                "https://[::1]/hook",
                "http://crm.example.com/hook",
                "https://user:pass@crm.example.com/hook",
                "ftp://crm.example.com",
                "nonsense")) {
            assertThat(refusal(() -> create(url))).as(url).isEqualTo(ErrorCode.VALIDATION_ERROR);
        }
        create("https://unknown.example.com/hook");
        assertThat(refusal(() -> webhooks.reconfigure(
                        ACCOUNT,
                        ID,
                        null,
                        known -> new WebhookFacts(ID, ACCOUNT, settings("https://inside.example.com"), 0))))
                .isEqualTo(ErrorCode.VALIDATION_ERROR);
    }

    @Test
    void anAccountHasAHundredWebhooksAndWhatIsDeletedMakesRoom() {
        for (int i = 0; i < 100; i++) create(new WebhookId("wh_n" + i), "https://crm.example.com/hook");
        assertThat(refusal(() -> create("https://crm.example.com/hook"))).isEqualTo(ErrorCode.CONFLICT);

        webhooks.delete(ACCOUNT, new WebhookId("wh_n5"));
        create("https://crm.example.com/hook");

        assertThat(secrets.of(ACCOUNT, new WebhookId("wh_n5"))).isEmpty();
    }

    @Test
    void everyAttemptIsInTheLogNewestFirst() {
        create("https://crm.example.com/hook");
        tests.send(ACCOUNT, ID, null, "msg_1");
        answer = new WebhookSender.Answered(503, 9);
        tests.send(ACCOUNT, ID, null, "msg_2");
        answer = new WebhookSender.Failed("No answer in time", 10_000);
        tests.send(ACCOUNT, ID, null, "msg_3");

        var log = deliveries.attempts(webhooks.require(ACCOUNT, ID), null, 20);

        assertThat(log.deliveries()).extracting(DeliveryAttempt::messageId).containsExactly("msg_3", "msg_2", "msg_1");
        assertThat(log.deliveries())
                .extracting(DeliveryAttempt::error)
                .containsExactly("No answer in time", "The receiver answered 503", null);
        assertThat(log.deliveries()).extracting(DeliveryAttempt::statusCode).containsExactly(null, 503, 204);
        assertThat(log.deliveries().getFirst().attemptedAt()).isEqualTo(clock.instant());
        assertThat(log.nextCursor()).isNull();
    }

    @Test
    void theLogIsReadPageByPageAndKeepsTheNewestThousand() {
        create("https://crm.example.com/hook");
        for (int i = 0; i < 1_120; i++) tests.send(ACCOUNT, ID, null, "msg_" + i);
        var webhook = webhooks.require(ACCOUNT, ID);

        var seen = new ArrayList<String>();
        Long cursor = null;
        do {
            var page = deliveries.attempts(webhook, cursor, 100);
            page.deliveries().forEach(attempt -> seen.add(attempt.messageId()));
            cursor = page.nextCursor();
        } while (cursor != null);

        assertThat(seen).hasSizeBetween(950, 1_000).doesNotHaveDuplicates();
        assertThat(seen.getFirst()).isEqualTo("msg_1119");
        assertThat(seen.getLast()).isEqualTo("msg_" + (1_120 - seen.size()));
    }

    private WebhookSender.Answer post(URI to, Map<String, String> headers, byte[] body) {
        sent.add(new Sent(to, headers, body));
        return answer;
    }

    private void create(String url) {
        create(ID, url);
    }

    private void create(WebhookId id, String url) {
        webhooks.create(ACCOUNT, id, settings(url), "usr_1");
    }

    private static WebhookSettings settings(String url) {
        return new WebhookSettings(url, List.of(WebhookTopic.CALL_STARTED), null, true);
    }

    private String secret(String secretId) {
        return webhooks.secret(ACCOUNT, ID, secretId).orElseThrow();
    }

    private static ErrorCode refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        return catchThrowableOfType(Rejection.class, work).code();
    }

    private static InetAddress[] addresses(String host) throws UnknownHostException {
        return switch (host) {
            case "crm.example.com" -> new InetAddress[] {InetAddress.getByName("93.184.215.14")};
            case "inside.example.com" -> new InetAddress[] {InetAddress.getByName("192.168.1.1")};
            case "both.example.com" ->
                new InetAddress[] {InetAddress.getByName("93.184.215.14"), InetAddress.getByName("127.0.0.1")};
            case "unknown.example.com" -> throw new UnknownHostException(host);
            default -> InetAddress.getAllByName(host);
        };
    }
}
