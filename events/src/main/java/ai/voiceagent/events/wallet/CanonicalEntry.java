package ai.voiceagent.events.wallet;

import ai.voiceagent.events.ratecard.CallCharge;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the canonical text of an entry; part of the stored contract: another byte here breaks every chain there is. */
final class CanonicalEntry {

    private static final String HEX = "0123456789abcdef";

    private final StringBuilder out = new StringBuilder(1024);

    String write(LedgerEntry entry) {
        number("{\"amountPaise\":", entry.amountPaise());
        number(",\"balanceAfterPaise\":", entry.balanceAfterPaise());
        text(",\"category\":", entry.category().wire());
        text(",\"cause\":", entry.cause());
        charge(entry.charge());
        text(",\"effectiveAt\":", entry.effectiveAt().toString());
        text(",\"entryId\":", entry.entryId());
        text(",\"kind\":", entry.kind().wire());
        text(",\"postedAt\":", entry.postedAt().toString());
        postings(entry.postings());
        text(",\"previousHash\":", entry.previousHash());
        number(",\"sequence\":", entry.sequence());
        return out.append('}').toString();
    }

    private void charge(@Nullable CallCharge charge) {
        out.append(",\"charge\":");
        if (charge == null) {
            out.append("null");
            return;
        }
        number("{\"billableSeconds\":", charge.billableSeconds());
        number(",\"feePaise\":", charge.feePaise());
        number(",\"minimumSeconds\":", charge.minimumSeconds());
        number(",\"minutesPaise\":", charge.minutesPaise());
        number(",\"perMinuteE4\":", charge.perMinuteE4());
        number(",\"pulseSeconds\":", charge.pulseSeconds());
        number(",\"rateCardVersion\":", charge.rateCardVersion());
        number(",\"talkSeconds\":", charge.talkSeconds());
        out.append('}');
    }

    private void postings(List<Posting> postings) {
        out.append(",\"postings\":[");
        var separator = "";
        for (var posting : postings) {
            text(separator + "{\"account\":", posting.account());
            number(",\"creditPaise\":", posting.creditPaise());
            number(",\"debitPaise\":", posting.debitPaise());
            out.append('}');
            separator = ",";
        }
        out.append(']');
    }

    private void number(String key, long value) {
        out.append(key).append(value);
    }

    private void text(String key, String value) {
        out.append(key).append('"');
        for (int i = 0; i < value.length(); i++) character(value.charAt(i));
        out.append('"');
    }

    private void character(char c) {
        switch (c) {
            case '"', '\\' -> out.append('\\').append(c);
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            default -> {
                if (c >= ' ') out.append(c);
                else out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
            }
        }
    }
}
