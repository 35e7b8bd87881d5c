package ai.voiceagent.integration.payment.stripe;

import ai.voiceagent.integration.payment.GatewaySettings;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The keys of an account at Stripe; nobody prints them. */
@Component
class StripeSettings implements GatewaySettings {

    private final String secretKey;
    private final List<String> webhookSecrets;
    private final URI api;

    StripeSettings(
            @Value("${voice.payments.stripe.secret-key:${STRIPE_SECRET_KEY:}}") String secretKey,
            @Value("${voice.payments.stripe.webhook-secret:${STRIPE_WEBHOOK_SECRET:}}") String webhookSecret,
            @Value("${voice.payments.stripe.url:https://api.stripe.com}") String url) {
        this.secretKey = secretKey.strip();
        this.webhookSecrets = GatewaySettings.secrets(webhookSecret);
        this.api = GatewaySettings.api("voice.payments.stripe.url", url);
    }

    @Override
    public String gateway() {
        return StripeGateway.NAME;
    }

    @Override
    public List<String> missing() {
        var missing = new ArrayList<String>();
        if (secretKey.isEmpty()) missing.add("STRIPE_SECRET_KEY");
        if (webhookSecrets.isEmpty()) missing.add("STRIPE_WEBHOOK_SECRET");
        return missing;
    }

    String secretKey() {
        return secretKey;
    }

    List<String> webhookSecrets() {
        return webhookSecrets;
    }

    URI api() {
        return api;
    }
}
