package ai.voiceagent.query.wallet;

import ai.voiceagent.events.wallet.EntryKind;
import ai.voiceagent.events.wallet.LedgerEntry;
import ai.voiceagent.query.export.Column;
import ai.voiceagent.query.export.PdfDocument;
import ai.voiceagent.query.shared.Formats;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What the lines of a statement add up to, by what they were. */
final class StatementSums {

    private final Map<EntryKind, Sum> sums = new EnumMap<>(EntryKind.class);

    void add(LedgerEntry entry) {
        sums.merge(entry.kind(), new Sum(1, entry.amountPaise()), Sum::plus);
    }

    /** From the opening balance over the sums to the closing balance. */
    void write(PdfDocument document, long openingPaise) {
        var table = document.table(
                List.of(Column.left("", 40), Column.right("Entries", 15), Column.right("Amount (₹)", 20)));
        table.row(List.of("Opening balance", "", Formats.exact(openingPaise)));
        var closing = openingPaise;
        for (var sum : sums.entrySet()) {
            table.row(List.of(
                    name(sum.getKey()),
                    Formats.count(sum.getValue().entries()),
                    Formats.exact(sum.getValue().amountPaise())));
            closing = Math.addExact(closing, sum.getValue().amountPaise());
        }
        table.row(List.of("Closing balance", "", Formats.exact(closing)));
    }

    private static String name(EntryKind kind) {
        var words = kind.wire().replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private record Sum(long entries, long amountPaise) {

        Sum plus(Sum other) {
            return new Sum(entries + other.entries, Math.addExact(amountPaise, other.amountPaise));
        }
    }
}
