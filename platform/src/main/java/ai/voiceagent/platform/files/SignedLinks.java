package ai.voiceagent.platform.files;

import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.platform.security.MongoSecrets;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/** Makes links that give a file to whoever has them, until they expire: path and time are signed with the installation's secret. */
public class SignedLinks {

    private final Supplier<byte[]> secret;
    private final Clock clock;

    public SignedLinks(MongoSecrets secrets, Clock clock) {
        this.secret = SingletonSupplier.of(() -> secrets.secret("links"));
        this.clock = clock;
    }

    /** The path with what proves that it may be read {@code until} then. */
    public String sign(String path, Instant until) {
        var expires = until.getEpochSecond();
        return path + "?expires=" + expires + "&signature=" + signature(path, expires);
    }

    /** Whether we signed this link, and it has not expired. */
    public boolean valid(String path, long expires, @Nullable String signature) {
        return ours(path, expires, signature) && clock.instant().getEpochSecond() < expires;
    }

    /** Refuses a link that we did not sign, or that has expired. */
    public void require(String path, long expires, @Nullable String signature) {
        if (valid(path, expires, signature)) return;
        throw Rejection.forbidden(
                ours(path, expires, signature)
                        ? "This link has expired; ask for a new one"
                        : "This link is none of ours");
    }

    private boolean ours(String path, long expires, @Nullable String signature) {
        var given = (signature == null ? "" : signature).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(given, signature(path, expires).getBytes(StandardCharsets.UTF_8));
    }

    private String signature(String path, long expires) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.get(), "HmacSHA256"));
            var text = (expires + " " + path).getBytes(StandardCharsets.UTF_8);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }
}
