package ai.voiceagent.integration.payment.sandbox;

import ai.voiceagent.integration.payment.sandbox.SandboxCheckout.Decision;
import ai.voiceagent.integration.payment.sandbox.SandboxCheckout.Report;
import ai.voiceagent.platform.security.WebhookSignature;
import ai.voiceagent.platform.transport.OwnServer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reports decisions to the callback, over HTTP and signed, again and again until it answers; never where a request's headers point,
 * always to this very server.
 */
@Component
class SandboxNotifier {

    private static final Logger LOG = LoggerFactory.getLogger(SandboxNotifier.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final SandboxCheckouts checkouts;
    private final SandboxSecret secret;
    private final JsonMapper json;
    private final Clock clock;
    private final OwnServer own;

    SandboxNotifier(SandboxCheckouts checkouts, SandboxSecret secret, JsonMapper json, Clock clock, OwnServer own) {
        this.checkouts = checkouts;
        this.secret = secret;
        this.json = json;
        this.clock = clock;
        this.own = own;
    }

    /** Reports whatever a crash or an unanswered report left behind, and checkouts that nobody decided in time. */
    @Scheduled(fixedDelayString = "${voice.payments.sandbox.retry:PT3S}", initialDelayString = "PT2S")
    void reportAll() {
        checkouts.due(clock.instant()).forEach(this::report);
    }

    /** Reports one decision now, be it that time decided; when nobody answers it stays to be reported. */
    void report(String topUpId) {
        if (checkouts
                .find(topUpId)
                .filter(known -> known.overdue(clock.instant()))
                .isPresent()) {
            checkouts.decide(topUpId, Decision.EXPIRED);
        }
        var checkout = checkouts.find(topUpId).orElseThrow();
        if (checkout.open()) return;
        try {
            var status = deliver(checkout);
            if (status < 300) checkouts.reported(topUpId, Report.ACCEPTED);
            else if (refused(status)) checkouts.reported(topUpId, Report.REFUSED);
            if (status >= 300) LOG.warn("the callback answered {} for top-up {}", status, topUpId);
        } catch (IOException nobodyAnswers) {
            LOG.warn("nobody answers the callback for top-up {}: {}", topUpId, nobodyAnswers.toString());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private int deliver(SandboxCheckout checkout) throws IOException, InterruptedException {
        var body = json.writeValueAsBytes(SandboxCallback.of(checkout));
        var id = checkout.paymentId();
        var timestamp = String.valueOf(clock.instant().getEpochSecond());
        var request = HttpRequest.newBuilder(own.address(SandboxCallbackController.PATH))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header(WebhookSignature.ID, id)
                .header(WebhookSignature.TIMESTAMP, timestamp)
                .header(WebhookSignature.SIGNATURE, secret.signature().sign(id, timestamp, body))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }

    private static boolean refused(int status) {
        return status == 400 || status == 404 || status == 409;
    }
}
