package ai.voiceagent.events.wallet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks an exported ledger, line by line, by the bytes that are there; holds one line in memory. */
final class ExportedLedger {

    private static final int HASH_FROM = LedgerChain.LINE_HASH.length();
    private static final int HASH_TO = HASH_FROM + LedgerEntry.GENESIS.length();
    private static final int ENTRY_FROM = HASH_TO + LedgerChain.LINE_ENTRY.length();

    private final boolean part;
    private @Nullable LedgerWalk walk;
    private long lines;

    /** {@code part} allows an export to start later than with a wallet's first entry. */
    ExportedLedger(boolean part) {
        this.part = part;
    }

    /** What is wrong with the first line that is wrong, or nothing. */
    Optional<String> problem(InputStream in) throws IOException {
        for (byte[] line = line(in); line != null; line = line(in)) {
            lines++;
            var problem = problem(line);
            if (problem.isPresent()) return problem.map(what -> "line " + lines + ": " + what);
        }
        return Optional.empty();
    }

    /** Where the walk stands after the last good line. */
    LedgerWalk walk() {
        return walk == null ? LedgerWalk.fromTheStart() : walk;
    }

    long lines() {
        return lines;
    }

    private Optional<String> problem(byte[] line) {
        var text = new String(line, StandardCharsets.UTF_8);
        if (line.length <= ENTRY_FROM
                || !text.startsWith(LedgerChain.LINE_HASH)
                || !text.startsWith(LedgerChain.LINE_ENTRY, HASH_TO)
                || line[line.length - 1] != '}') {
            return Optional.of("it is not a line of a ledger export");
        }
        var hash = text.substring(HASH_FROM, HASH_TO);
        var found = LedgerChain.sha256(Arrays.copyOfRange(line, ENTRY_FROM, line.length - 1));
        if (!found.equals(hash)) return Optional.of("it was changed: its content has hash " + found + ", not " + hash);
        try {
            var entry = new CanonicalReader(text.substring(ENTRY_FROM, text.length() - 1)).read(hash);
            if (walk == null) walk = start(entry);
            return walk.next(entry).map(what -> "entry " + entry.entryId() + ": " + what);
        } catch (IllegalArgumentException | ArithmeticException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private LedgerWalk start(LedgerEntry first) {
        if (!part) return LedgerWalk.fromTheStart();
        return LedgerWalk.after(
                first.sequence() - 1, first.balanceAfterPaise() - first.amountPaise(), first.previousHash());
    }

    private static byte @Nullable [] line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream(1024);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) return line.size() == 0 ? null : line.toByteArray();
            line.write(next);
        }
        return line.toByteArray();
    }
}
