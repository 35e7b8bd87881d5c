package ai.voiceagent.integration.payment.sandbox;

import ai.voiceagent.command.wallet.OpenWallet;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.WalletId;
import ai.voiceagent.events.wallet.WalletToppedUp;
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
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A wallet, the sandbox gateway and everybody who speaks with it over HTTP. */
@SpringBootTest(
        classes = PaymentsTestApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "server.address=127.0.0.1",
            "voice.clickhouse.url=http://127.0.0.1:1",
            "management.health.mongodb.enabled=false",
            "logging.level.root=WARN"
        })
abstract class PaymentsBench {

    private static final Path DATA =
            Path.of("target", "payments-" + UUID.randomUUID()).toAbsolutePath();

    @DynamicPropertySource
    static void embedded(DynamicPropertyRegistry properties) {
        properties.add("voice.data", () -> DATA.toString());
    }

    static final JsonMapper JSON = JsonMapper.builder().build();
    private final HttpClient http = HttpClient.newHttpClient();
    final AccountId account = new AccountId("acc_" + UUID.randomUUID());

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

    String started(int rupees) {
        return data(topUp("{\"amount\":" + rupees + "}", AccessRole.OWNER, null))
                .path("paymentUrl")
                .asString();
    }

    String topUpOf(String url) {
        return secret.topUpOf(url.substring(url.lastIndexOf('/') + 1)).orElseThrow();
    }

    String success(String topUpId, long paise) {
        return JSON.writeValueAsString(new SandboxCallback(
                "payment.succeeded", topUpId, WalletId.of(account).value(), paise, "sandbox_" + topUpId));
    }

    HttpResponse<String> signed(String body, long secondsFromNow) {
        var timestamp = String.valueOf(clock.instant().getEpochSecond() + secondsFromNow);
        var proof = secret.signature().sign("msg_1", timestamp, body.getBytes());
        return post(body, "webhook-id", "msg_1", "webhook-timestamp", timestamp, "webhook-signature", proof);
    }

    HttpResponse<String> post(String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + SandboxCallbackController.PATH))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> topUp(String body, AccessRole role, @Nullable String key) {
        return send(authorised("/api/wallet/topup", role, false, key).POST(BodyPublishers.ofString(body)));
    }

    HttpRequest.Builder authorised(String path, AccessRole role, boolean operator, @Nullable String key) {
        var token = tokens.issue(new Caller("usr_1", account.value(), role, operator));
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
        return key == null ? request : request.header("Idempotency-Key", key);
    }

    HttpResponse<String> press(String url) {
        return send(HttpRequest.newBuilder(URI.create(url)).POST(BodyPublishers.noBody()));
    }

    HttpResponse<String> get(String url) {
        return send(HttpRequest.newBuilder(URI.create(url)).GET());
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    static JsonNode data(HttpResponse<String> answer) {
        return JSON.readTree(answer.body()).path("data");
    }

    long count(Class<?> type) {
        return happened().stream().filter(type::isInstance).count();
    }

    List<Long> credited() {
        return happened().stream()
                .filter(WalletToppedUp.class::isInstance)
                .map(event -> ((WalletToppedUp) event).entry().amountPaise())
                .toList();
    }

    List<?> happened() {
        return events.readEvents(WalletId.of(account).value())
                .asStream()
                .map(message -> (Object) message.getPayload())
                .toList();
    }
}
