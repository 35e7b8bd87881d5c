package ai.voiceagent.projection.shared;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** A fingerprint of a set of rows that does not depend on their order: the sum of the rows' SHA-256 hashes, and their number. */
public final class Checksum {

    private static final BigInteger MODULUS = BigInteger.TWO.pow(256);

    private final MessageDigest digest;
    private BigInteger sum = BigInteger.ZERO;
    private long rows;

    public Checksum() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Adds a row; the order of its fields does not matter. */
    public void add(Map<String, ?> row) {
        add(canonical(row));
    }

    /** Adds a row that is text already. */
    public void add(String row) {
        sum = sum.add(new BigInteger(1, digest.digest(row.getBytes(StandardCharsets.UTF_8))))
                .mod(MODULUS);
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

    private static String canonical(Object value) {
        if (!(value instanceof Map<?, ?> fields)) return String.valueOf(value);
        var sorted = new TreeMap<String, String>();
        fields.forEach((name, field) -> sorted.put(String.valueOf(name), canonicalField(field)));
        return sorted.toString();
    }

    private static String canonicalField(Object value) {
        if (!(value instanceof Iterable<?> items)) return canonical(value);
        var out = new StringBuilder("[");
        items.forEach(item -> out.append(canonicalField(item)).append(';'));
        return out.append(']').toString();
    }
}
