package ai.voiceagent.integration.payment.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.command.wallet.OpenWallet;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.WalletId;
import ai.voiceagent.events.wallet.TopUpFailed;
import ai.voiceagent.events.wallet.TopUpRequested;
import ai.voiceagent.events.wallet.WalletAdjusted;
import ai.voiceagent.events.wallet.WalletToppedUp;
import ai.voiceagent.integration.payment.sandbox.SandboxCheckout.Decision;
import ai.voiceagent.platform.axon.Commands;
import ai.voiceagent.platform.security.AccessRole;
import ai.voiceagent.platform.security.AccessTokens;
import ai.voiceagent.platform.security.Caller;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
        classes = PaymentsTestApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "server.address=127.0.0.1",
            "voice.clickhouse.url=http://127.0.0.1:1",
            "management.health.mongodb.enabled=false",
            "logging.level.root=WARN"
        })
class SandboxPaymentsTest {

    @TempDir
    static Path data;

    @DynamicPropertySource
    static void embedded(DynamicPropertyRegistry properties) {
        properties.add("voice.data", () -> data.toString());
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final HttpClient http = HttpClient.newHttpClient();
    private final AccountId account = new AccountId("acc_" + UUID.randomUUID());

    @LocalServerPort
    int port;

    @Autowired
    AccessTokens tokens;

    @Autowired
    Commands commands;

    @Autowired
    EventStore events;

    @Autowired
    SandboxCheckouts checkouts;

    @Autowired
    SandboxNotifier notifier;

    @Autowired
    SandboxSecret secret;

    @Autowired
    Clock clock;

    @BeforeEach
    void aWallet() {
        commands.send(new OpenWallet(WalletId.of(account), account));
    }

    @Nested
    class Starting {

        @Test
        void aTopUpIsAnsweredWithAPageToPayOnAndNothingMoves() {
            var answer = topUp("{\"amount\":10000}", AccessRole.FINANCE, null);

            assertThat(answer.statusCode()).isEqualTo(201);
            assertThat(data(answer).path("transactionId").asString()).startsWith("txn_");
            assertThat(data(answer).path("amount").asInt()).isEqualTo(10_000);
            assertThat(data(answer).path("status").asString()).isEqualTo("processing");
            assertThat(data(answer).path("paymentUrl").asString()).startsWith("http://127.0.0.1:" + port + "/pay/txn_");
            assertThat(count(TopUpRequested.class)).isOne();
            assertThat(count(WalletToppedUp.class)).isZero();
        }

        @Test
        void theSameKeyStartsOnePaymentAndAnotherBodyIsRefused() {
            var first = topUp("{\"amount\":\"99.50\"}", AccessRole.OWNER, "k-1");
            var again = topUp("{\"amount\":\"99.50\"}", AccessRole.OWNER, "k-1");
            var other = topUp("{\"amount\":\"99.51\"}", AccessRole.OWNER, "k-1");

            assertThat(again.body()).isEqualTo(first.body());
            assertThat(other.statusCode()).isEqualTo(409);
            assertThat(count(TopUpRequested.class)).isOne();
        }

        @Test
        void amountsOutOfBoundsAreRefusedWithTheirField() {
            for (var amount : List.of("0.99", "1000000.01", "1.001", "-5", "\"x\"", "null", "true", "1e400")) {
                var answer = topUp("{\"amount\":" + amount + "}", AccessRole.OWNER, null);

                assertThat(answer.statusCode()).as(amount).isEqualTo(400);
                assertThat(JSON.readTree(answer.body())
                                .at("/error/details/field")
                                .asString())
                        .as(answer.body())
                        .isEqualTo("amount");
            }
            assertThat(count(TopUpRequested.class)).isZero();
        }

        @Test
        void anAnalystMayNotTopUp() {
            assertThat(topUp("{\"amount\":1}", AccessRole.ANALYST, null).statusCode())
                    .isEqualTo(403);
        }
    }

    @Nested
    class Paying {

        @Test
        void thePageShowsTheAmountAndThatItIsASandbox() {
            var page = get(started(10_000));

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
            assertThat(page.body()).contains("This is a sandbox.", "₹ 10,000");
        }

        @Test
        void payCreditsTheWalletAndThePageShowsIt() {
            var url = started(10_000);

            var pressed = press(url + "/pay");

            assertThat(pressed.statusCode()).isEqualTo(303);
            assertThat(pressed.uri()
                            .resolve(pressed.headers().firstValue("Location").orElseThrow()))
                    .isEqualTo(URI.create(url));
            assertThat(get(url).body())
                    .contains("The wallet was credited with ₹ 10,000.")
                    .doesNotContain("<form");
            assertThat(credited()).containsExactly(1_000_000L);
        }

        @Test
        void failCreditsNothing() {
            var url = started(50);

            press(url + "/fail");

            assertThat(get(url).body()).contains("The payment failed. Nothing was credited.");
            assertThat(count(TopUpFailed.class)).isOne();
            assertThat(credited()).isEmpty();
        }

        @Test
        void whoeverPressesFirstDecides() {
            var url = started(50);
            press(url + "/fail");

            press(url + "/pay");

            assertThat(credited()).isEmpty();
            assertThat(get(url).body()).contains("The payment failed.");
        }

        @Test
        void manyPressesAtOnceCreditOnce() {
            var url = started(50);

            IntStream.range(0, 16).parallel().forEach(i -> press(url + "/pay"));

            assertThat(credited()).containsExactly(5_000L);
        }

        @Test
        void aPageThatNobodyWasGivenIsNotFound() {
            var url = started(50);

            assertThat(get(url + "x").statusCode()).isEqualTo(404);
            assertThat(press(url.substring(0, url.length() - 1) + "/pay").statusCode())
                    .isEqualTo(404);
            assertThat(get(url.replaceAll("/pay/.*", "/pay/txn_1")).statusCode())
                    .isEqualTo(404);
            assertThat(credited()).isEmpty();
        }

        @Test
        void aDecisionThatACrashLeftUnreportedIsReportedLater() {
            var topUpId = topUpOf(started(50));
            checkouts.decide(topUpId, Decision.PAID);
            assertThat(checkouts.unreported()).contains(topUpId);

            notifier.reportAll();

            assertThat(credited()).containsExactly(5_000L);
            assertThat(checkouts.unreported()).doesNotContain(topUpId);
        }
    }

    @Nested
    class Callbacks {

        @Test
        void aReportDeliveredTwiceCreditsOnce() {
            var body = success(topUpOf(started(50)), 5_000);

            assertThat(signed(body, 0).statusCode()).isEqualTo(200);
            assertThat(signed(body, 0).statusCode()).isEqualTo(200);

            assertThat(credited()).containsExactly(5_000L);
        }

        @Test
        void aReportDeliveredInParallelCreditsOnce() {
            var body = success(topUpOf(started(50)), 5_000);

            IntStream.range(0, 16)
                    .parallel()
                    .forEach(i -> assertThat(signed(body, 0).statusCode()).isEqualTo(200));

            assertThat(credited()).containsExactly(5_000L);
        }

        @Test
        void aReportWithoutAProofOrWithAForgedOneIsRefused() {
            var body = success(topUpOf(started(50)), 5_000);
            var now = String.valueOf(clock.instant().getEpochSecond());

            assertThat(post(body).statusCode()).isEqualTo(401);
            assertThat(post(body, "webhook-id", "i", "webhook-timestamp", now, "webhook-signature", "v1,AAAA")
                            .statusCode())
                    .isEqualTo(401);
            var proof = secret.signature().sign("i", now, body.getBytes());
            var other = body.replace("5000", "5001");
            assertThat(post(other, "webhook-id", "i", "webhook-timestamp", now, "webhook-signature", proof)
                            .statusCode())
                    .isEqualTo(401);
            assertThat(credited()).isEmpty();
        }

        @Test
        void aReportOfAnotherTimeIsRefused() {
            var body = success(topUpOf(started(50)), 5_000);

            assertThat(signed(body, -301).statusCode()).isEqualTo(401);
            assertThat(signed(body, 301).statusCode()).isEqualTo(401);
            assertThat(signed(body, -290).statusCode()).isEqualTo(200);
        }

        @Test
        void aReportOfAnotherAmountOrOfNoTopUpIsRefused() {
            var topUpId = topUpOf(started(50));

            assertThat(signed(success(topUpId, 5_001), 0).statusCode()).isEqualTo(409);
            assertThat(signed(success("txn_unknown", 5_000), 0).statusCode()).isEqualTo(404);
            assertThat(signed("{\"type\":\"payment.other\",\"walletId\":\"wal_1\"}", 0)
                            .statusCode())
                    .isEqualTo(400);
            assertThat(signed("{", 0).statusCode()).isEqualTo(400);
            assertThat(credited()).isEmpty();
        }
    }

    @Nested
    class Operator {

        @Test
        void anAdjustmentIsPostedOnceForItsKey() {
            var body = "{\"amount\":\"-12.34\",\"reason\":\"mistake\"}";

            var first = adjust(body, true);
            var again = adjust(body, true);

            assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
            assertThat(again.body()).isEqualTo(first.body());
            assertThat(data(first).path("amountPaise").asLong()).isEqualTo(-1_234);
            assertThat(data(first).path("wallet").path("id").asString())
                    .isEqualTo(WalletId.of(account).value());
            assertThat(count(WalletAdjusted.class)).isOne();
        }

        @Test
        void anAdjustmentIsTheOperatorsAlone() {
            assertThat(adjust("{\"amountPaise\":1,\"reason\":\"gift\"}", false).statusCode())
                    .isEqualTo(403);
            assertThat(count(WalletAdjusted.class)).isZero();
        }

        @Test
        void anAdjustmentNeedsOneAmountAndAReason() {
            for (var body : List.of(
                    "{\"reason\":\"x\"}",
                    "{\"amount\":1,\"amountPaise\":100,\"reason\":\"x\"}",
                    "{\"amount\":1,\"reason\":\" \"}",
                    "{\"amount\":0,\"reason\":\"x\"}")) {
                var answer = send(authorised("/api/wallet/adjustments", AccessRole.OWNER, true, null)
                        .POST(BodyPublishers.ofString(body)));
                assertThat(answer.statusCode()).as(body).isEqualTo(400);
            }
        }

        private HttpResponse<String> adjust(String body, boolean operator) {
            return send(authorised("/api/wallet/adjustments", AccessRole.OWNER, operator, "adj-1")
                    .POST(BodyPublishers.ofString(body)));
        }
    }

    private String started(int rupees) {
        return data(topUp("{\"amount\":" + rupees + "}", AccessRole.OWNER, null))
                .path("paymentUrl")
                .asString();
    }

    private String topUpOf(String url) {
        return secret.topUpOf(url.substring(url.lastIndexOf('/') + 1)).orElseThrow();
    }

    private String success(String topUpId, long paise) {
        return JSON.writeValueAsString(new SandboxCallback(
                "payment.succeeded", topUpId, WalletId.of(account).value(), paise, "sandbox_" + topUpId));
    }

    private HttpResponse<String> signed(String body, long secondsFromNow) {
        var timestamp = String.valueOf(clock.instant().getEpochSecond() + secondsFromNow);
        var proof = secret.signature().sign("msg_1", timestamp, body.getBytes());
        return post(body, "webhook-id", "msg_1", "webhook-timestamp", timestamp, "webhook-signature", proof);
    }

    private HttpResponse<String> post(String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + SandboxCallbackController.PATH))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private HttpResponse<String> topUp(String body, AccessRole role, @Nullable String key) {
        return send(authorised("/api/wallet/topup", role, false, key).POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder authorised(String path, AccessRole role, boolean operator, @Nullable String key) {
        var token = tokens.issue(new Caller("usr_1", account.value(), role, operator));
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
        return key == null ? request : request.header("Idempotency-Key", key);
    }

    private HttpResponse<String> press(String url) {
        return send(HttpRequest.newBuilder(URI.create(url)).POST(BodyPublishers.noBody()));
    }

    private HttpResponse<String> get(String url) {
        return send(HttpRequest.newBuilder(URI.create(url)).GET());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static JsonNode data(HttpResponse<String> answer) {
        return JSON.readTree(answer.body()).path("data");
    }

    private long count(Class<?> type) {
        return happened().stream().filter(type::isInstance).count();
    }

    private List<Long> credited() {
        return happened().stream()
                .filter(WalletToppedUp.class::isInstance)
                .map(event -> ((WalletToppedUp) event).entry().amountPaise())
                .toList();
    }

    private List<?> happened() {
        return events.readEvents(WalletId.of(account).value())
                .asStream()
                .map(message -> (Object) message.getPayload())
                .toList();
    }
}
