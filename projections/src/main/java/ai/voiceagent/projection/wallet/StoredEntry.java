package ai.voiceagent.projection.wallet;

import ai.voiceagent.events.ratecard.CallCharge;
import ai.voiceagent.events.wallet.CostCategory;
import ai.voiceagent.events.wallet.EntryKind;
import ai.voiceagent.events.wallet.LedgerEntry;
import ai.voiceagent.events.wallet.Posting;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Reads whole ledger entries from their documents field by field: walking a long ledger, that is where the time goes. */
final class StoredEntry {

    private static final Map<String, EntryKind> KINDS =
            Arrays.stream(EntryKind.values()).collect(Collectors.toMap(EntryKind::wire, Function.identity()));
    private static final Map<String, CostCategory> CATEGORIES =
            Arrays.stream(CostCategory.values()).collect(Collectors.toMap(CostCategory::wire, Function.identity()));

    private StoredEntry() {}

    static LedgerEntry of(Document document) {
        var entry = document.get("entry", Document.class);
        return new LedgerEntry(
                entry.getString("entryId"),
                number(entry, "sequence"),
                KINDS.get(entry.getString("kind")),
                CATEGORIES.get(entry.getString("category")),
                number(entry, "amountPaise"),
                number(entry, "balanceAfterPaise"),
                entry.getString("cause"),
                charge(entry.get("charge", Document.class)),
                entry.getList("postings", Document.class).stream()
                        .map(StoredEntry::posting)
                        .toList(),
                Instant.parse(entry.getString("effectiveAt")),
                Instant.parse(entry.getString("postedAt")),
                entry.getString("previousHash"),
                entry.getString("hash"));
    }

    private static @Nullable CallCharge charge(@Nullable Document charge) {
        if (charge == null) return null;
        return new CallCharge(
                (int) number(charge, "rateCardVersion"),
                number(charge, "perMinuteE4"),
                (int) number(charge, "pulseSeconds"),
                (int) number(charge, "minimumSeconds"),
                (int) number(charge, "talkSeconds"),
                (int) number(charge, "billableSeconds"),
                number(charge, "minutesPaise"),
                number(charge, "feePaise"));
    }

    private static Posting posting(Document posting) {
        return new Posting(posting.getString("account"), number(posting, "debitPaise"), number(posting, "creditPaise"));
    }

    private static long number(Document document, String field) {
        return document.get(field, Number.class).longValue();
    }
}
