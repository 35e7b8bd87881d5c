package ai.voiceagent.events.wallet;

import ai.voiceagent.events.ratecard.CallCharge;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what {@link CanonicalEntry} writes, and nothing else: another key, another order or a space is an error. */
final class CanonicalReader {

    private final String in;
    private int at;

    CanonicalReader(String in) {
        this.in = in;
    }

    /** The entry, with {@code hash} as its hash; throws {@link IllegalArgumentException} saying what is wrong and where. */
    LedgerEntry read(String hash) {
        var amountPaise = number("{\"amountPaise\":");
        var balanceAfterPaise = number(",\"balanceAfterPaise\":");
        var category = oneOf(",\"category\":", CostCategory.values(), CostCategory::wire);
        var cause = text(",\"cause\":");
        var charge = charge();
        var effectiveAt = instant(",\"effectiveAt\":");
        var entryId = text(",\"entryId\":");
        var kind = oneOf(",\"kind\":", EntryKind.values(), EntryKind::wire);
        var postedAt = instant(",\"postedAt\":");
        var postings = postings();
        var previousHash = text(",\"previousHash\":");
        var sequence = number(",\"sequence\":");
        expect("}");
        if (at != in.length()) throw problem("nothing more");
        return new LedgerEntry(
                entryId,
                sequence,
                kind,
                category,
                amountPaise,
                balanceAfterPaise,
                cause,
                charge,
                postings,
                effectiveAt,
                postedAt,
                previousHash,
                hash);
    }

    private @Nullable CallCharge charge() {
        expect(",\"charge\":");
        if (skip("null")) return null;
        var billableSeconds = whole("{\"billableSeconds\":");
        var feePaise = number(",\"feePaise\":");
        var minimumSeconds = whole(",\"minimumSeconds\":");
        var minutesPaise = number(",\"minutesPaise\":");
        var perMinuteE4 = number(",\"perMinuteE4\":");
        var pulseSeconds = whole(",\"pulseSeconds\":");
        var rateCardVersion = whole(",\"rateCardVersion\":");
        var talkSeconds = whole(",\"talkSeconds\":");
        expect("}");
        return new CallCharge(
                rateCardVersion,
                perMinuteE4,
                pulseSeconds,
                minimumSeconds,
                talkSeconds,
                billableSeconds,
                minutesPaise,
                feePaise);
    }

    private List<Posting> postings() {
        var postings = new ArrayList<Posting>();
        expect(",\"postings\":[");
        while (!skip("]")) {
            var account = text(postings.isEmpty() ? "{\"account\":" : ",{\"account\":");
            var creditPaise = number(",\"creditPaise\":");
            var debitPaise = number(",\"debitPaise\":");
            expect("}");
            postings.add(new Posting(account, debitPaise, creditPaise));
        }
        return postings;
    }

    private <T> T oneOf(String key, T[] values, Function<T, String> wire) {
        var word = text(key);
        return Arrays.stream(values)
                .filter(value -> wire.apply(value).equals(word))
                .findFirst()
                .orElseThrow(() -> problem("a known word for " + key));
    }

    private Instant instant(String key) {
        try {
            return Instant.parse(text(key));
        } catch (DateTimeException e) {
            throw problem("an instant for " + key);
        }
    }

    private int whole(String key) {
        var number = number(key);
        if (number != (int) number) throw problem("a smaller number for " + key);
        return (int) number;
    }

    private long number(String key) {
        expect(key);
        var start = at;
        while (at < in.length() && "-0123456789".indexOf(in.charAt(at)) >= 0) at++;
        try {
            return Long.parseLong(in, start, at, 10);
        } catch (NumberFormatException e) {
            throw problem("a number for " + key);
        }
    }

    private String text(String key) {
        expect(key + "\"");
        var text = new StringBuilder();
        while (!skip("\"")) text.append(skip("\\") ? escaped() : next());
        return text.toString();
    }

    private char escaped() {
        var c = next();
        return switch (c) {
            case 'b' -> '\b';
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'f' -> '\f';
            case 'r' -> '\r';
            case 'u' -> (char) Integer.parseInt("" + next() + next() + next() + next(), 16);
            default -> c;
        };
    }

    private char next() {
        if (at == in.length()) throw problem("more");
        return in.charAt(at++);
    }

    private boolean skip(String what) {
        if (!in.startsWith(what, at)) return false;
        at += what.length();
        return true;
    }

    private void expect(String what) {
        if (!skip(what)) throw problem(what);
    }

    private IllegalArgumentException problem(String wanted) {
        return new IllegalArgumentException(
                "the entry is not in canonical form at character " + at + ": expected " + wanted);
    }
}
