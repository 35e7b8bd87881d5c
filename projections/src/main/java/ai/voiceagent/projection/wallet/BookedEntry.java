package ai.voiceagent.projection.wallet;

import java.time.Instant;
import org.bson.Document;

/** What the view holds of a ledger entry, but for its postings and the inputs of its charge, which the hash covers. */
public record BookedEntry(
        String entryId,
        long sequence,
        String category,
        long amountPaise,
        long balanceAfterPaise,
        Instant effectiveAt,
        Instant postedAt,
        String hash) {

    static BookedEntry of(Document document) {
        var entry = document.get("entry", Document.class);
        return new BookedEntry(
                entry.getString("entryId"),
                entry.get("sequence", Number.class).longValue(),
                entry.getString("category"),
                entry.get("amountPaise", Number.class).longValue(),
                entry.get("balanceAfterPaise", Number.class).longValue(),
                Instant.parse(entry.getString("effectiveAt")),
                Instant.parse(entry.getString("postedAt")),
                entry.getString("hash"));
    }
}
