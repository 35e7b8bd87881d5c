package ai.voiceagent.command.webhook;

import ai.voiceagent.platform.security.WebhookSignature;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** What a webhook and its receiver know, and nobody else; {@code validUntil} is absent for the newest one. */
public record WebhookSecret(
        String id,
        String value,
        Instant createdAt,
        @Nullable Instant validUntil) {

    private static final String PREFIX = "whsec_";

    /** The secret that {@code bytes} of chance make, in the form that receivers' libraries take. */
    static WebhookSecret of(String id, byte[] bytes, Instant createdAt) {
        return new WebhookSecret(id, PREFIX + Base64.getEncoder().encodeToString(bytes), createdAt, null);
    }

    boolean validAt(Instant now) {
        return validUntil == null || now.isBefore(validUntil);
    }

    WebhookSecret endingAt(Instant end) {
        return validUntil != null && validUntil.isBefore(end) ? this : new WebhookSecret(id, value, createdAt, end);
    }

    WebhookSignature signature() {
        return new WebhookSignature(Base64.getDecoder().decode(value.substring(PREFIX.length())));
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "WebhookSecret " + id;
    }
}
