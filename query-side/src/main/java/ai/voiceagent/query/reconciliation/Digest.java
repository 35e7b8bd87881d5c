package ai.voiceagent.query.reconciliation;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Fingerprints of lines that can be added up in any order, by us and by ClickHouse alike: the first eight bytes of SHA-256 as a number,
 * sums wrapping around. Two sets of lines with equal sums are equal sets.
 */
final class Digest {

    private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(Digest::sha256);

    private Digest() {}

    static long of(String line) {
        var hash = SHA_256.get().digest(line.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(hash).order(ByteOrder.LITTLE_ENDIAN).getLong();
    }

    /** The same as an SQL expression over the text expression {@code line}. */
    static String sql(String line) {
        return "reinterpretAsUInt64(substring(SHA256(" + line + "), 1, 8))";
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
