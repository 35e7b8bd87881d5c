package ai.voiceagent.projection.shared;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * A fingerprint of a set of rows that does not depend on their order, nor on the order of a row's fields: the sum of the rows' SHA-256
 * hashes, and their number.
 */
public final class Checksum {

    private static final BigInteger MODULUS = BigInteger.TWO.pow(256);

    private final MessageDigest digest;
    private final StringBuilder text = new StringBuilder(1_000);
    private BigInteger sum = BigInteger.ZERO;
    private long rows;

    public Checksum() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    public void add(Map<String, ?> row) {
        text.setLength(0);
        write(row);
        var hash = digest.digest(text.toString().getBytes(StandardCharsets.UTF_8));
        sum = sum.add(new BigInteger(1, hash)).mod(MODULUS);
        rows++;
    }

    /** The number of rows and the first half of the sum, {@code 42591:9f86d081…}. */
    public String value() {
        var bytes = new byte[32];
        var raw = sum.toByteArray();
        var length = Math.min(raw.length, 32);
        System.arraycopy(raw, raw.length - length, bytes, 32 - length, length);
        return rows + ":" + HexFormat.of().formatHex(bytes, 0, 16);
    }

    private void write(Object value) {
        switch (value) {
            case Map<?, ?> fields -> {
                text.append('{');
                new TreeMap<>(fields).forEach((name, field) -> {
                    text.append(name).append('=');
                    write(field);
                    text.append(',');
                });
                text.append('}');
            }
            case Iterable<?> items -> {
                text.append('[');
                for (var item : items) {
                    write(item);
                    text.append(';');
                }
                text.append(']');
            }
            case null -> text.append("null");
            default -> text.append(value);
        }
    }
}
