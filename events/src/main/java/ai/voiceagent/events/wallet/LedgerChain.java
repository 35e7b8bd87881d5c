package ai.voiceagent.events.wallet;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Links the entries of a ledger: each carries the SHA-256 of its own canonical text, which holds the hash of the one before.
 * Whoever changes an entry has to change every later one, and the head hash that others wrote down.
 */
public final class LedgerChain {

    static final String LINE_HASH = "{\"hash\":\"";
    static final String LINE_ENTRY = "\",\"entry\":";

    private LedgerChain() {}

    /** The same entry with its hash; whatever hash it had is ignored. */
    public static LedgerEntry seal(LedgerEntry entry) {
        return new LedgerEntry(
                entry.entryId(),
                entry.sequence(),
                entry.kind(),
                entry.category(),
                entry.amountPaise(),
                entry.balanceAfterPaise(),
                entry.cause(),
                entry.charge(),
                entry.postings(),
                entry.effectiveAt(),
                entry.postedAt(),
                entry.previousHash(),
                hash(entry));
    }

    /** The SHA-256 of the entry's canonical text, in lower-case hexadecimal digits. */
    public static String hash(LedgerEntry entry) {
        return sha256(canonical(entry).getBytes(StandardCharsets.UTF_8));
    }

    /** The one JSON text of an entry: every field but its hash, keys sorted, no white space, instants in ISO-8601. */
    public static String canonical(LedgerEntry entry) {
        return new CanonicalEntry().write(entry);
    }

    /** The entry's line in an export, without line end: its hash, and the very bytes that were hashed. */
    public static String exportLine(LedgerEntry entry) {
        return LINE_HASH + entry.hash() + LINE_ENTRY + canonical(entry) + "}";
    }

    static String sha256(byte[] text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
