package ai.voiceagent.query.wallet;

import ai.voiceagent.events.wallet.EntryKind;
import ai.voiceagent.events.wallet.LedgerEntry;
import ai.voiceagent.events.wallet.LedgerWalk;
import ai.voiceagent.projection.wallet.LedgerEntryView;
import ai.voiceagent.query.export.Column;
import ai.voiceagent.query.export.PdfDocument;
import ai.voiceagent.query.export.Table;
import ai.voiceagent.query.shared.Formats;
import java.io.OutputStream;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The statement of a month on paper. Each line is an entry of the ledger with its number and the beginning of its hash; every hash,
 * link and balance is computed again on the way, and the last page says whether they hold.
 */
final class StatementPdf implements AutoCloseable {

    private static final int SHOWN_OF_HASH = 10;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final List<Column> COLUMNS = List.of(
            Column.right("No.", 8),
            Column.left("Posted", 21),
            Column.left("Entry", 45),
            Column.right("Amount (₹)", 14),
            Column.right("Balance (₹)", 15),
            Column.left("Hash", 13));

    private final Head head;
    private final PdfDocument document;
    private final Table table;
    private final LedgerWalk walk;
    private final StatementSums sums = new StatementSums();
    private final List<String> problems = new ArrayList<>();

    StatementPdf(Head head) {
        this.head = head;
        this.document = new PdfDocument("Wallet statement " + head.month());
        this.walk = LedgerWalk.after(
                head.opening().entries(),
                head.opening().balancePaise(),
                head.opening().hash());
        document.facts(facts()).heading("Entries");
        this.table = document.denseTable(COLUMNS);
    }

    /** Whose month it is; {@code until} is there while the month is not over. */
    record Head(
            YearMonth month,
            String walletId,
            String holder,
            ZoneId zone,
            Standing opening,
            Standing closing,
            @Nullable Instant until) {}

    /** The ledger after one of its entries. */
    record Standing(long entries, long balancePaise, String hash) {

        static final Standing EMPTY = new Standing(0, 0, LedgerEntry.GENESIS);
    }

    void add(LedgerEntryView line, @Nullable String serial) {
        var entry = line.entry();
        if (problems.isEmpty()) {
            walk.next(entry).ifPresent(problem -> problems.add("entry " + entry.sequence() + ": " + problem));
        }
        sums.add(entry);
        table.row(List.of(
                Long.toString(entry.sequence()),
                TIME.format(entry.postedAt().atZone(head.zone())),
                words(line, serial),
                Formats.exact(entry.amountPaise()),
                Formats.exact(entry.balanceAfterPaise()),
                entry.hash().substring(0, SHOWN_OF_HASH)));
    }

    void write(OutputStream out) {
        document.heading("Totals");
        sums.write(document, head.opening().balancePaise());
        document.heading("Proof").paragraph(proof());
        document.facts(Map.of("Hash after the last entry", head.closing().hash()));
        document.note(
                "GET /api/wallet/ledger/export gives every entry with what was hashed; bin/verify-ledger checks it offline.");
        document.write(out);
    }

    @Override
    public void close() {
        document.close();
    }

    private Map<String, String> facts() {
        var facts = new LinkedHashMap<String, String>();
        facts.put("Account", head.holder());
        facts.put("Wallet", head.walletId());
        facts.put(
                "Month",
                "%s, by posting time in %s".formatted(head.month(), head.zone().getId()));
        if (head.until() != null) {
            facts.put(
                    "Provisional",
                    "The month is not over; until " + TIME.format(head.until().atZone(head.zone())));
        }
        facts.put("Opening balance", "₹ " + Formats.exact(head.opening().balancePaise()));
        facts.put("Closing balance", "₹ " + Formats.exact(head.closing().balancePaise()));
        var count = head.closing().entries() - head.opening().entries();
        facts.put(
                "Entries",
                count == 0
                        ? "none"
                        : "%s, numbers %d to %d"
                                .formatted(
                                        Formats.count(count),
                                        head.opening().entries() + 1,
                                        head.closing().entries()));
        facts.put("Hash before", head.opening().hash());
        facts.put("Hash after", head.closing().hash());
        return facts;
    }

    private String proof() {
        var complete = walk.entries() == head.closing().entries()
                && walk.balancePaise() == head.closing().balancePaise()
                && walk.headHash().equals(head.closing().hash());
        if (problems.isEmpty() && complete) {
            return "The content of every entry has the hash that the ledger has of it, links to the entry before, and its amount "
                    + "leads from one balance to the next, from the opening to the closing balance.";
        }
        return "THIS STATEMENT DOES NOT HOLD: "
                + (problems.isEmpty() ? "entries are missing after number " + walk.entries() : problems.getFirst())
                + ". Ask for GET /api/wallet/ledger/verify.";
    }

    private static String words(LedgerEntryView line, @Nullable String serial) {
        var words = TransactionShown.description(line);
        if (line.entry().kind() == EntryKind.TOPUP) words += " " + line.entry().cause();
        if (serial != null) words += (line.entry().kind() == EntryKind.TOPUP ? ", receipt " : ", voucher ") + serial;
        return line.reason() == null ? words : words + ": " + line.reason();
    }
}
