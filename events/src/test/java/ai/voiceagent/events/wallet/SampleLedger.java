package ai.voiceagent.events.wallet;

import ai.voiceagent.events.ratecard.CallCharge;
import ai.voiceagent.events.ratecard.RateCardVersion;
import ai.voiceagent.events.ratecard.Rating;
import ai.voiceagent.events.shared.Direction;
import ai.voiceagent.events.shared.WalletId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A small ledger for tests: a top-up, a call, an adjustment. */
final class SampleLedger {

    static final Instant NOW = Instant.parse("2026-03-04T05:06:07.089Z");

    private static final WalletId WALLET = new WalletId("wal_1");

    private final List<LedgerEntry> entries = new ArrayList<>();

    static SampleLedger ofThree() {
        var charge = Rating.charge(RateCardVersion.DEFAULT, Direction.INBOUND, 323);
        return new SampleLedger()
                .add("txn_1", EntryKind.TOPUP, CostCategory.FUNDS, 100_000, "txn_1", null, "clearing:sandbox")
                .add("CALL1", EntryKind.CALL_CHARGE, CostCategory.INBOUND_MINUTES, -726, "CALL1", charge, "revenue:in")
                .add("adj_1", EntryKind.ADJUSTMENT, CostCategory.FUNDS, -50, "said \"oops\"\n₹", null, "adjustments");
    }

    SampleLedger add(
            String id,
            EntryKind kind,
            CostCategory category,
            long paise,
            String cause,
            @Nullable CallCharge charge,
            String other) {
        var last = entries.isEmpty() ? null : entries.getLast();
        entries.add(LedgerChain.seal(new LedgerEntry(
                id,
                entries.size() + 1L,
                kind,
                category,
                paise,
                (last == null ? 0 : last.balanceAfterPaise()) + paise,
                cause,
                charge,
                postings(paise, other),
                NOW.minusSeconds(60),
                NOW,
                last == null ? LedgerEntry.GENESIS : last.hash(),
                "")));
        return this;
    }

    List<LedgerEntry> entries() {
        return entries;
    }

    byte[] export() {
        return entries.stream()
                .map(entry -> LedgerChain.exportLine(entry) + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    static Optional<String> problem(byte[] export) {
        try {
            return new ExportedLedger(false).problem(new ByteArrayInputStream(export));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Posting> postings(long paise, String other) {
        var wallet = LedgerAccounts.wallet(WALLET);
        return paise < 0
                ? List.of(Posting.debit(wallet, -paise), Posting.credit(other, -paise))
                : List.of(Posting.debit(other, paise), Posting.credit(wallet, paise));
    }
}
