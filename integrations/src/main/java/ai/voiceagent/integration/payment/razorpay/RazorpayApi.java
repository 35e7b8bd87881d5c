package ai.voiceagent.integration.payment.razorpay;

import ai.voiceagent.command.payment.GatewayUnavailable;
import ai.voiceagent.integration.payment.GatewayHttp;
import ai.voiceagent.integration.payment.GatewayHttp.Answer;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Razorpay's API: JSON over HTTPS, with the key as user and its secret as password. */
@Component
class RazorpayApi {

    private final GatewayHttp http;
    private final RazorpaySettings settings;

    RazorpayApi(GatewayHttp http, RazorpaySettings settings) {
        this.http = http;
        this.settings = settings;
    }

    Answer get(String path) {
        return http.send(request(path).GET());
    }

    Answer post(String path, Map<String, ?> body) {
        return http.send(
                request(path).header("Content-Type", "application/json").POST(http.body(body)));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        if (!settings.missing().isEmpty()) throw new GatewayUnavailable("Razorpay has no keys: " + settings.missing());
        var key = settings.keyId() + ":" + settings.keySecret();
        var basic = Base64.getEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(settings.api() + path)).header("Authorization", "Basic " + basic);
    }
}
