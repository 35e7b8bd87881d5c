package ai.voiceagent.integration.payment.stripe;

import ai.voiceagent.command.payment.GatewayUnavailable;
import ai.voiceagent.integration.payment.GatewayHttp;
import ai.voiceagent.integration.payment.GatewayHttp.Answer;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Stripe's API: forms over HTTPS, each write with a key under which a repeat gets the first one's answer. */
@Component
class StripeApi {

    /** The version whose shapes we read; Stripe answers in it whatever the account's default is. */
    static final String VERSION = "2024-06-20";

    private final GatewayHttp http;
    private final StripeSettings settings;

    StripeApi(GatewayHttp http, StripeSettings settings) {
        this.http = http;
        this.settings = settings;
    }

    Answer get(String path) {
        return http.send(request(path).GET());
    }

    Answer post(String path, String idempotencyKey, Map<String, String> form) {
        return http.send(request(path)
                .header("Idempotency-Key", idempotencyKey)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(form))));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .sorted()
                .collect(Collectors.joining("&"));
    }

    private HttpRequest.Builder request(String path) {
        if (!settings.missing().isEmpty()) throw new GatewayUnavailable("Stripe has no keys: " + settings.missing());
        return HttpRequest.newBuilder(URI.create(settings.api() + path))
                .header("Authorization", "Bearer " + settings.secretKey())
                .header("Stripe-Version", VERSION);
    }
}
