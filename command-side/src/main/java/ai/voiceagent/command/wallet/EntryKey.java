package ai.voiceagent.command.wallet;

import ai.voiceagent.events.ratecard.CallCharge;
import ai.voiceagent.events.wallet.EntryKind;
import ai.voiceagent.events.wallet.LedgerEntry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * A key that had, or is to have, its effect: 104 bits of the SHA-256 of its id, and 24 bits of what it moved, in two longs.
 * Two ids that collide would need about 2^52 entries in two months.
 */
record EntryKey(long idHigh, long idLowAndContent) {

    private static final int CONTENT_BITS = 24;
    private static final long CONTENT = (1L << CONTENT_BITS) - 1;

    static EntryKey of(Movement movement) {
        return of(
                movement.entryId(),
                content(movement.kind(), movement.amountPaise(), movement.charge(), movement.cause()));
    }

    static EntryKey of(LedgerEntry entry) {
        return of(entry.entryId(), content(entry.kind(), entry.amountPaise(), entry.charge(), entry.cause()));
    }

    /** The key of {@code id}; {@code content} is a number that differs when the same id is used for something else. */
    static EntryKey of(String id, long content) {
        var hash = sha256(id.getBytes(StandardCharsets.UTF_8));
        var high = bigEndian(hash, 0);
        return new EntryKey(high == 0 ? 1 : high, bigEndian(hash, 8) & ~CONTENT | mixed(content) & CONTENT);
    }

    boolean sameId(long high, long lowAndContent) {
        return high == idHigh && (lowAndContent ^ idLowAndContent) >>> CONTENT_BITS == 0;
    }

    private static long content(EntryKind kind, long amountPaise, @Nullable CallCharge charge, String cause) {
        var fee = charge == null ? 0 : charge.feePaise();
        return 31 * (31 * (31 * amountPaise + fee) + kind.wire().hashCode()) + cause.hashCode();
    }

    private static byte[] sha256(byte[] text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static long bigEndian(byte[] bytes, int from) {
        long value = 0;
        for (int i = from; i < from + 8; i++) value = value << 8 | bytes[i] & 0xff;
        return value;
    }

    private static long mixed(long content) {
        long mix = (content ^ content >>> 33) * 0xff51afd7ed558ccdL;
        mix = (mix ^ mix >>> 33) * 0xc4ceb9fe1a85ec53L;
        return mix ^ mix >>> 33;
    }
}
