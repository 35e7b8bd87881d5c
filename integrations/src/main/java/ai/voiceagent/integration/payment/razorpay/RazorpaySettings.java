package ai.voiceagent.integration.payment.razorpay;

import ai.voiceagent.integration.payment.GatewaySettings;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The keys of an account at Razorpay; nobody prints them. */
@Component
class RazorpaySettings implements GatewaySettings {

    private final String keyId;
    private final String keySecret;
    private final List<String> webhookSecrets;
    private final URI api;

    RazorpaySettings(
            @Value("${voice.payments.razorpay.key-id:${RAZORPAY_KEY_ID:}}") String keyId,
            @Value("${voice.payments.razorpay.key-secret:${RAZORPAY_KEY_SECRET:}}") String keySecret,
            @Value("${voice.payments.razorpay.webhook-secret:${RAZORPAY_WEBHOOK_SECRET:}}") String webhookSecret,
            @Value("${voice.payments.razorpay.url:https://api.razorpay.com}") String url) {
        this.keyId = keyId.strip();
        this.keySecret = keySecret.strip();
        this.webhookSecrets = GatewaySettings.secrets(webhookSecret);
        this.api = GatewaySettings.api("voice.payments.razorpay.url", url);
    }

    @Override
    public String gateway() {
        return RazorpayGateway.NAME;
    }

    @Override
    public List<String> missing() {
        var missing = new ArrayList<String>();
        if (keyId.isEmpty()) missing.add("RAZORPAY_KEY_ID");
        if (keySecret.isEmpty()) missing.add("RAZORPAY_KEY_SECRET");
        if (webhookSecrets.isEmpty()) missing.add("RAZORPAY_WEBHOOK_SECRET");
        return missing;
    }

    String keyId() {
        return keyId;
    }

    String keySecret() {
        return keySecret;
    }

    List<String> webhookSecrets() {
        return webhookSecrets;
    }

    URI api() {
        return api;
    }
}
