package ai.voiceagent.integration.payment;

import ai.voiceagent.command.wallet.OpenWallet;
import ai.voiceagent.command.wallet.RequestTopUp;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.WalletId;
import ai.voiceagent.events.wallet.LedgerEvent;
import ai.voiceagent.integration.payment.sandbox.PaymentsTestApplication;
import ai.voiceagent.platform.axon.Commands;
import ai.voiceagent.platform.security.AccessRole;
import ai.voiceagent.platform.security.AccessTokens;
import ai.voiceagent.platform.security.Caller;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A wallet, and gateways that report to it over HTTP in their own words. */
@SpringBootTest(
        classes = PaymentsTestApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "server.address=127.0.0.1",
            "voice.clickhouse.url=http://127.0.0.1:1",
            "management.health.mongodb.enabled=false",
            "voice.payments.gateway=razorpay",
            "voice.payments.razorpay.key-id=rzp_test_key",
            "voice.payments.razorpay.key-secret=s3cret",
            "voice.payments.razorpay.webhook-secret=" + CallbacksBench.RAZORPAY_SECRET,
            "voice.payments.stripe.secret-key=sk_test_1",
            "voice.payments.stripe.webhook-secret=whsec_old," + CallbacksBench.STRIPE_SECRET,
            "logging.level.root=WARN"
        })
public abstract class CallbacksBench {

    public static final String RAZORPAY_SECRET = "hook-secret";
    public static final String STRIPE_SECRET = "whsec_new";

    /** What Razorpay is for all these tests. */
    static final StubApi GATEWAY = new StubApi();

    private static final Path DATA =
            Path.of("target", "callbacks-" + UUID.randomUUID()).toAbsolutePath();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @DynamicPropertySource
    static void embedded(DynamicPropertyRegistry properties) {
        properties.add("voice.data", DATA::toString);
        properties.add("voice.payments.razorpay.url", GATEWAY::url);
    }

    private final HttpClient http = HttpClient.newHttpClient();
    private final AccountId account = new AccountId("acc_" + UUID.randomUUID());
    protected final String wallet = WalletId.of(account).value();
    /** A name that no other test has, for ids of the gateway. */
    protected final String own = UUID.randomUUID().toString().replace("-", "").substring(0, 14);

    @LocalServerPort
    int port;

    @Autowired
    AccessTokens tokens;

    @Autowired
    Commands commands;

    @Autowired
    EventStore events;

    @Autowired
    protected Clock clock;

    @BeforeEach
    void aWallet() {
        commands.send(new OpenWallet(WalletId.of(account), account));
    }

    /** A top-up of 5,000 rupees that waits for this gateway. */
    protected String asked(String gateway) {
        var topUpId = "txn_" + own;
        commands.send(new RequestTopUp(WalletId.of(account), topUpId, 500_000, gateway, null, "usr_1"));
        return topUpId;
    }

    protected HttpResponse<String> post(String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** What the ledger holds, as words: kind and paise of every entry. */
    protected List<String> ledger() {
        return events.readEvents(wallet)
                .asStream()
                .map(message -> (Object) message.getPayload())
                .filter(LedgerEvent.class::isInstance)
                .map(event -> ((LedgerEvent) event).entry())
                .map(entry -> entry.kind().wire() + " " + entry.amountPaise())
                .toList();
    }

    protected boolean happened(Class<?> type) {
        return events.readEvents(wallet).asStream().anyMatch(message -> type.isInstance(message.getPayload()));
    }

    /** What waits in quarantine that has to do with this test. */
    protected List<JsonNode> quarantined() {
        return JSON.readTree(admin("GET", "/api/admin/payments/quarantine").body())
                .at("/data/payments")
                .valueStream()
                .filter(kept -> kept.toString().contains(own))
                .toList();
    }

    protected HttpResponse<String> admin(String method, String path) {
        var token = tokens.issue(new Caller("usr_operator", account.value(), AccessRole.OWNER, true));
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + token)
                .method(method, BodyPublishers.noBody()));
    }

    protected static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8);
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
}
