package ai.voiceagent.integration.webhook;

import ai.voiceagent.command.webhook.WebhookSender;
import ai.voiceagent.integration.shared.GuardedHttp;
import ai.voiceagent.integration.shared.HttpLimits;
import ai.voiceagent.platform.outbound.ForbiddenAddress;
import ai.voiceagent.platform.outbound.Outbound;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Posts messages over HTTPS; what goes wrong is put into words that help whoever runs the receiver. */
@Component
class HttpWebhookSender implements WebhookSender {

    private static final HttpLimits LIMITS =
            new HttpLimits(Duration.ofSeconds(3), Duration.ofSeconds(5), Duration.ofSeconds(10), 16 * 1024);

    private final GuardedHttp http;

    @Autowired
    HttpWebhookSender(Outbound outbound) {
        this(new GuardedHttp(outbound, LIMITS));
    }

    HttpWebhookSender(GuardedHttp http) {
        this.http = http;
    }

    @Override
    public Answer post(URI receiver, Map<String, String> headers, byte[] body) {
        var start = System.nanoTime();
        try {
            var status = http.post(receiver, headers, body);
            return new Answered(status, since(start));
        } catch (IOException failure) {
            return new Failed(words(failure), since(start));
        }
    }

    private static String words(IOException failure) {
        return switch (failure) {
            case ForbiddenAddress forbidden -> String.valueOf(forbidden.getMessage());
            case UnknownHostException unknown -> "The host is not known";
            case SocketTimeoutException late -> "No answer in time";
            case ConnectException refused -> "The connection was refused";
            case SSLException insecure -> "No secure connection: " + insecure.getMessage();
            default -> failure.getMessage() == null ? "The connection broke" : failure.getMessage();
        };
    }

    private static long since(long start) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    @PreDestroy
    void close() throws IOException {
        http.close();
    }
}
