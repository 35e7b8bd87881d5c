package ai.voiceagent.platform.id;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Mints ids: a prefix and 26 letters and digits that sort by time, 48 bits of milliseconds before 80 bits of chance. */
@Component
public class Ids {

    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final char[] CROCKFORD = DIGITS.toCharArray();
    private static final long EARLIEST = Instant.parse("2020-01-01T00:00:00Z").toEpochMilli();
    private static final long LATEST = (1L << 48) - 1;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public Ids(Clock clock) {
        this.clock = clock;
    }

    /** A new id that nobody else has. */
    public String next(String prefix) {
        var chance = new byte[10];
        random.nextBytes(chance);
        return prefix + encode(clock.instant(), chance);
    }

    /** The id that {@code seed} always gets at {@code at}: repeating a request mints the same id again. */
    public static String derived(String prefix, Instant at, String seed) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(seed.getBytes(StandardCharsets.UTF_8));
            return prefix + encode(at, Arrays.copyOf(hash, 10));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** When an id of {@link #next} or {@link #derived} was minted; empty for a text that is none, or claims a time before 2020. */
    public static Optional<Instant> mintedAt(String id) {
        long millis = 0;
        for (int i = id.length() - 26; i < id.length(); i++) {
            var digit = i < 0 ? -1 : DIGITS.indexOf(id.charAt(i));
            if (digit < 0) return Optional.empty();
            if (i < id.length() - 16) millis = millis << 5 | digit;
        }
        return millis < EARLIEST || millis > LATEST ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    private static String encode(Instant at, byte[] chance) {
        var out = new char[26];
        var millis = at.toEpochMilli();
        for (int i = 9; i >= 0; i--, millis >>>= 5) out[i] = CROCKFORD[(int) (millis & 31)];
        for (int i = 0; i < 16; i++) {
            int bit = i * 5;
            int window = (chance[bit / 8] & 0xff) << 8 | (bit / 8 + 1 < 10 ? chance[bit / 8 + 1] & 0xff : 0);
            out[10 + i] = CROCKFORD[window >>> (11 - bit % 8) & 31];
        }
        return new String(out);
    }
}
