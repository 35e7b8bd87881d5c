package ai.voiceagent.platform.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Proves who sent a message over HTTP, and when, as the Standard Webhooks specification says: HMAC-SHA-256 over id, timestamp and body. */
public final class WebhookSignature {

    public static final String ID = "webhook-id";
    public static final String TIMESTAMP = "webhook-timestamp";
    public static final String SIGNATURE = "webhook-signature";

    /** What is wrong with a message that has none of these, or not all. */
    public static final String INCOMPLETE = ID + ", " + TIMESTAMP + " and " + SIGNATURE + " are needed";

    /** How far a timestamp may be from the receiver's clock. */
    public static final Duration TOLERANCE = Duration.ofMinutes(5);

    /** What the text of a shared secret starts with; base64 follows. */
    public static final String SECRET_PREFIX = "whsec_";

    private static final String VERSION = "v1,";

    private final byte[] secret;

    public WebhookSignature(byte[] secret) {
        this.secret = secret.clone();
    }

    /** For a secret as it is shared with others, {@code whsec_…}. */
    public static WebhookSignature ofShared(String secret) {
        return new WebhookSignature(Base64.getDecoder().decode(secret.substring(SECRET_PREFIX.length())));
    }

    /** The value of {@link #SIGNATURE} for a message; {@code timestamp} in seconds. */
    public String sign(String id, String timestamp, byte[] body) {
        return VERSION + hmac(id + "." + timestamp + ".", body);
    }

    /** What is wrong with a message's proof, or nothing. */
    public Optional<String> problem(
            @Nullable String id, @Nullable String timestamp, @Nullable String signature, byte[] body, Instant now) {
        if (id == null || timestamp == null || signature == null) {
            return Optional.of(INCOMPLETE);
        }
        if (!timestamp.matches("\\d{1,12}")) return Optional.of(TIMESTAMP + " is no number of seconds");
        var age = Math.abs(now.getEpochSecond() - Long.parseLong(timestamp));
        if (age > TOLERANCE.toSeconds()) return Optional.of(TIMESTAMP + " is too far from now");
        var expected = sign(id, timestamp, body).getBytes(StandardCharsets.UTF_8);
        for (var given : signature.split(" ")) {
            if (MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), expected)) return Optional.empty();
        }
        return Optional.of(SIGNATURE + " does not prove this body");
    }

    private String hmac(String head, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update(head.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }
}
