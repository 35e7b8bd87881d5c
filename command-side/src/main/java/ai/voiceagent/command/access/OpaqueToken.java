package ai.voiceagent.command.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Makes tokens of pure chance; only their hashes are ever stored. */
final class OpaqueToken {

    private static final SecureRandom RANDOM = new SecureRandom();

    private OpaqueToken() {}

    /** A token of 256 bits that starts with {@code prefix}. */
    static String next(String prefix) {
        var chance = new byte[32];
        RANDOM.nextBytes(chance);
        return prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(chance);
    }

    /** What is stored of a token: with so much chance in it, a plain hash cannot be turned back. */
    static String hash(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
