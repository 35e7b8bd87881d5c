package ai.voiceagent.query.reconciliation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** A ledger entry as one source knows it. {@code day} is that of its cause. */
record EntryLine(
        String entryId,
        long sequence,
        String category,
        long amountPaise,
        long balanceAfterPaise,
        String hash,
        LocalDate day,
        LocalDate postedDay) {

    private static final String FUNDS = "funds";

    /** Whether the money bought something. */
    boolean charge() {
        return !category.equals(FUNDS);
    }

    long digest() {
        return Digest.of(
                sequence + "|" + entryId + "|" + category + "|" + amountPaise + "|" + balanceAfterPaise + "|" + hash);
    }

    /** For the list of differences. */
    Map<String, Object> shown() {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("sequence", sequence);
        shown.put("category", category);
        shown.put("amountPaise", amountPaise);
        shown.put("balanceAfterPaise", balanceAfterPaise);
        shown.put("day", day);
        shown.put("postedDay", postedDay);
        shown.put("hash", hash);
        return shown;
    }
}
