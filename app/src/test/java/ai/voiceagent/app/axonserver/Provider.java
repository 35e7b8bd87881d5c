package ai.voiceagent.app.axonserver;

import ai.voiceagent.app.e2e.ApiClient;
import ai.voiceagent.platform.security.WebhookSignature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** A voice provider that reports calls as the account told it to. */
record Provider(ApiClient account, String campaign) {

    void reportsACallOf(int seconds, Instant startedAt) {
        var call = UUID.randomUUID();
        report("""
                {"type":"call.started","campaignId":"%s","providerCallId":"%s","direction":"outbound",
                 "phoneNumber":"+15551234567","at":"%s"}""".formatted(campaign, call, startedAt));
        report("""
                {"type":"call.ended","campaignId":"%s","providerCallId":"%s","direction":"outbound",
                 "phoneNumber":"+15551234567","at":"%s","startedAt":"%s","status":"completed",
                 "durationSeconds":%d}""".formatted(campaign, call, startedAt.plusSeconds(seconds), startedAt, seconds));
    }

    private void report(String json) {
        var ingress = account.get("/api/ingress");
        var secret =
                Base64.getDecoder().decode(ingress.path("secret").asString().substring("whsec_".length()));
        var body = json.getBytes(StandardCharsets.UTF_8);
        var id = "msg_" + UUID.randomUUID();
        var timestamp = String.valueOf(Instant.now().getEpochSecond());
        var request = HttpRequest.newBuilder(URI.create(ingress.path("url").asString()))
                .header("Content-Type", "application/json")
                .header(WebhookSignature.ID, id)
                .header(WebhookSignature.TIMESTAMP, timestamp)
                .header(WebhookSignature.SIGNATURE, new WebhookSignature(secret).sign(id, timestamp, body))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 202) throw new AssertionError(answer.statusCode() + " " + answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
