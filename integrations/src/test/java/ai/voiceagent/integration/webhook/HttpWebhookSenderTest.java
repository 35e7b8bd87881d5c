package ai.voiceagent.integration.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import ai.voiceagent.command.webhook.WebhookSender.Answer;
import ai.voiceagent.command.webhook.WebhookSender.Answered;
import ai.voiceagent.command.webhook.WebhookSender.Failed;
import ai.voiceagent.integration.shared.GuardedHttp;
import ai.voiceagent.integration.shared.HttpLimits;
import ai.voiceagent.integration.testing.Receiver;
import ai.voiceagent.integration.testing.TestCertificate;
import ai.voiceagent.platform.outbound.HostNames;
import ai.voiceagent.platform.outbound.Outbound;
import ai.voiceagent.platform.security.WebhookSignature;
import com.standardwebhooks.Webhook;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpWebhookSenderTest {

    private static final HttpLimits SHORT =
            new HttpLimits(Duration.ofMillis(500), Duration.ofMillis(500), Duration.ofMillis(1_500), 16 * 1024);
    private static final byte[] BODY = "{\"event\":\"call.started\"}".getBytes(StandardCharsets.UTF_8);
    private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);
    private static final String SECRET = "whsec_" + Base64.getEncoder().encodeToString(KEY);

    private static SSLContext tls;

    private final Receiver plain = new Receiver(null);
    private final Receiver secure = new Receiver(tls);

    @BeforeAll
    static void makeACertificate(@TempDir Path folder) throws Exception {
        tls = TestCertificate.in(folder);
    }

    @AfterEach
    void close() {
        plain.close();
        secure.close();
    }

    private static HttpWebhookSender sender(boolean loopback, HostNames names) {
        return new HttpWebhookSender(
                new GuardedHttp(new Outbound(loopback, names), SHORT, new DefaultClientTlsStrategy(tls)));
    }

    private static InetAddress[] here(String host) throws UnknownHostException {
        if (host.equals("unknown.example.test")) throw new UnknownHostException(host);
        return new InetAddress[] {InetAddress.getByName("127.0.0.1")};
    }

    private static Answer post(HttpWebhookSender sender, String url) {
        var timestamp = String.valueOf(Clock.systemUTC().instant().getEpochSecond());
        var signature = new WebhookSignature(KEY).sign("msg_1", timestamp, BODY);
        var headers = Map.of("webhook-id", "msg_1", "webhook-timestamp", timestamp, "webhook-signature", signature);
        return sender.post(URI.create(url), headers, BODY);
    }

    private Answer postPlain(String path) {
        return post(sender(true, HttpWebhookSenderTest::here), "http://hooks.example.test:" + plain.port() + path);
    }

    @Test
    void aReceiverOverTlsCanProveTheMessage() {
        var answer = post(
                sender(true, HttpWebhookSenderTest::here), "https://hooks.example.test:" + secure.port() + "/hook?a=b");

        assertThat(answer).isInstanceOf(Answered.class);
        assertThat(((Answered) answer).status()).isEqualTo(204);
        var received = secure.received().getFirst();
        assertThat(received.path()).isEqualTo("/hook");
        assertThat(received.headers().firstValue("Host")).hasValue("hooks.example.test:" + secure.port());
        assertThat(received.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        assertThatCode(() -> new Webhook(SECRET).verify(received.body(), received.headers()))
                .doesNotThrowAnyException();
    }

    @Test
    void aCertificateForAnotherHostIsNoSecureConnection() {
        var answer =
                post(sender(true, HttpWebhookSenderTest::here), "https://other.example.test:" + secure.port() + "/");

        assertThat(((Failed) answer).problem()).startsWith("No secure connection");
        assertThat(secure.received()).isEmpty();
    }

    @Test
    void whatTheReceiverAnswersIsTheStatus() {
        for (var status : List.of(200, 400, 410, 500)) {
            plain.answering(exchange -> exchange.sendResponseHeaders(status, -1));

            assertThat(((Answered) postPlain("/")).status()).isEqualTo(status);
        }
    }

    @Test
    void aRedirectIsAnAnswerAndIsNotFollowed() {
        plain.answering(exchange -> {
            exchange.getResponseHeaders().add("Location", "http://127.0.0.1:" + plain.port() + "/inside");
            exchange.sendResponseHeaders(302, -1);
        });

        assertThat(((Answered) postPlain("/")).status()).isEqualTo(302);
        assertThat(plain.received()).hasSize(1);
    }

    @Test
    void aReceiverThatIsBusyIsNotAskedAgain() {
        plain.answering(exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "0");
            exchange.sendResponseHeaders(503, -1);
        });

        assertThat(((Answered) postPlain("/")).status()).isEqualTo(503);
        assertThat(plain.received()).hasSize(1);
    }

    @Test
    void anEndlessAnswerIsNotReadToItsEnd() {
        var sent = new AtomicInteger();
        plain.answering(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            var some = new byte[64 * 1024];
            while (sent.addAndGet(some.length) < 1 << 30)
                exchange.getResponseBody().write(some);
        });

        var answer = postPlain("/");

        assertThat(((Answered) answer).status()).isEqualTo(200);
        assertThat(answer.durationMillis()).isLessThan(1_500);
        assertThat(sent.get()).isLessThan(1 << 28);
    }

    @Test
    void anAnswerThatDripsIsCut() {
        plain.answering(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 100; i++) {
                exchange.getResponseBody().write('x');
                exchange.getResponseBody().flush();
                pause(200);
            }
        });

        var answer = postPlain("/");

        assertThat(((Failed) answer).problem()).isEqualTo("No answer within 1 s");
        assertThat(answer.durationMillis()).isBetween(1_400L, 4_000L);
    }

    @Test
    void aReceiverThatSaysNothingIsNotWaitedFor() {
        plain.answering(exchange -> pause(3_000));

        var answer = postPlain("/");

        assertThat(((Failed) answer).problem()).isEqualTo("No answer in time");
        assertThat(answer.durationMillis()).isLessThan(1_500);
    }

    @Test
    void nobodyThereIsAProblemInWords() throws IOException {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        var sender = sender(true, HttpWebhookSenderTest::here);

        assertThat(((Failed) post(sender, "http://127.0.0.1:" + free + "/")).problem())
                .isEqualTo("The connection was refused");
        assertThat(((Failed) post(sender, "https://unknown.example.test/")).problem())
                .isEqualTo("The host is not known");
    }

    @Test
    void thisMachineIsNotReachedUnlessThatIsSet() {
        var sender = sender(false, HttpWebhookSenderTest::here);

        for (var url : List.of(
                "https://hooks.example.test:" + secure.port() + "/",
                "https://127.0.0.1:" + secure.port() + "/",
                "https://[::1]:" + secure.port() + "/",
                "http://127.0.0.1:" + plain.port() + "/")) {
            assertThat(post(sender, url)).as(url).isInstanceOf(Failed.class);
        }
        assertThat(secure.received()).isEmpty();
        assertThat(plain.received()).isEmpty();
    }

    @Test
    void aHostThatChangesItsAddressAfterTheCheckIsNotFollowed() {
        var answers = new ArrayDeque<>(List.of("127.0.0.1", "10.0.0.1"));
        HostNames rebinding = host -> new InetAddress[] {InetAddress.getByName(answers.remove())};
        var sender = sender(true, rebinding);
        var url = "https://hooks.example.test:" + secure.port() + "/";

        assertThat(post(sender, url)).isInstanceOf(Answered.class);
        assertThat(answers).containsExactly("10.0.0.1");
        assertThat(((Failed) post(sender, url)).problem())
                .contains("does not lead to an address of the public internet");
        assertThat(secure.received()).hasSize(1);
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
