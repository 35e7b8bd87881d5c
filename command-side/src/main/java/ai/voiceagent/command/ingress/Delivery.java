package ai.voiceagent.command.ingress;

import ai.voiceagent.events.shared.AccountId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** One request of a voice provider, exactly as it came: the headers of Standard Webhooks and the bytes of the body. */
public record Delivery(
        @Nullable String webhookId,
        @Nullable String timestamp,
        @Nullable String signature,
        byte[] body) {

    /** Whether it claims to be proven at all. */
    boolean signed() {
        return webhookId != null && timestamp != null && signature != null;
    }

    /** Tells this body from every other. */
    String fingerprint() {
        return hash(body);
    }

    /** The same for a delivery that is repeated to the same account, other signatures notwithstanding. */
    String identity(AccountId accountId) {
        return hash((accountId + "\n" + webhookId + "\n" + fingerprint()).getBytes(StandardCharsets.UTF_8));
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
