package ai.voiceagent.command.ingress;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Proves a delivery as the Standard Webhooks specification says: HMAC-SHA-256 over id, timestamp and the bytes of the body. */
final class Signature {

    /** The prefix that tells such a secret from others. */
    static final String PREFIX = "whsec_";

    static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final String VERSION = "v1,";

    private Signature() {}

    /** What is wrong with the proof; null when nothing is. */
    static @Nullable String problem(String secret, Delivery delivery, Instant now) {
        if (delivery.webhookId() == null || delivery.timestamp() == null || delivery.signature() == null) {
            return "webhook-id, webhook-timestamp and webhook-signature are needed";
        }
        var sentAt = seconds(delivery.timestamp());
        if (sentAt == null) return "webhook-timestamp is no number of seconds";
        if (Math.abs(Math.subtractExact(now.getEpochSecond(), sentAt)) > TOLERANCE.toSeconds()) {
            return "webhook-timestamp is more than five minutes from now";
        }
        var expected = hmac(secret, delivery.webhookId() + "." + delivery.timestamp() + ".", delivery.body());
        for (var given : delivery.signature().split(" ")) {
            if (given.startsWith(VERSION) && same(given.substring(VERSION.length()), expected)) return null;
        }
        return "webhook-signature does not prove this body";
    }

    private static @Nullable Long seconds(String text) {
        return text.matches("\\d{1,12}") ? Long.valueOf(text) : null;
    }

    private static boolean same(String given, String expected) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }

    private static String hmac(String secret, String head, byte[] body) {
        try {
            var key = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(head.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }
}
