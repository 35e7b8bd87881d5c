package ai.voiceagent.events.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;
import static org.quicktheories.generators.SourceDSL.strings;

import ai.voiceagent.events.ratecard.CallCharge;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class LedgerChainTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void theCanonicalTextIsFrozen() {
        assertThat(LedgerChain.exportLine(SampleLedger.ofThree().entries().get(1)))
                .isEqualTo("""
                {\
                "hash":"59b9c61c9b9ed130f7a7590fb17f9bac9ba3247823c80708f5921aba0c09227a","entry":{\
                "amountPaise":-726,"balanceAfterPaise":99274,"category":"inbound_minutes","cause":"CALL1",\
                "charge":{"billableSeconds":323,"feePaise":0,"minimumSeconds":0,"minutesPaise":726,"perMinuteE4":1350000,"pulseSeconds":1,"rateCardVersion":1,"talkSeconds":323},\
                "effectiveAt":"2026-03-04T05:05:07.089Z",\
                "entryId":"CALL1","kind":"call_charge","postedAt":"2026-03-04T05:06:07.089Z",\
                "postings":[{"account":"wallet:wal_1","creditPaise":0,"debitPaise":726},{"account":"revenue:in","creditPaise":726,"debitPaise":0}],\
                "previousHash":"ea1501f144fc2d37b5a35478880f9334faf46af7f12c78ec3adfdb97ddedcc61","sequence":2}}""");
    }

    @Test
    void theHashIsTheSha256OfTheCanonicalText() {
        var entry = SampleLedger.ofThree().entries().getFirst();

        assertThat(entry.hash())
                .isEqualTo(LedgerChain.sha256(LedgerChain.canonical(entry).getBytes(StandardCharsets.UTF_8)))
                .hasSize(64);
    }

    @Test
    void eachEntryCarriesTheHashOfTheOneBefore() {
        var entries = SampleLedger.ofThree().entries();

        assertThat(entries.get(0).previousHash()).isEqualTo(LedgerEntry.GENESIS);
        assertThat(entries.get(1).previousHash()).isEqualTo(entries.get(0).hash());
        assertThat(entries.get(2).previousHash()).isEqualTo(entries.get(1).hash());
    }

    @Test
    void theCanonicalTextHoldsEveryFieldButTheHash() {
        qt().forAll(strings().allPossible().ofLengthBetween(0, 20), longs().all(), longs().all())
                .check((text, amount, balance) -> {
                    var entry = any(text, amount, balance);
                    var whole = (ObjectNode) JSON.valueToTree(entry);
                    whole.remove("hash");
                    return JSON.readTree(LedgerChain.canonical(entry)).equals(JSON.readTree(whole.toString()));
                });
    }

    @Test
    void whatIsWrittenCanBeReadBack() {
        qt().forAll(strings().allPossible().ofLengthBetween(0, 20), longs().all(), longs().all())
                .check((text, amount, balance) -> {
                    var entry = any(text, amount, balance);
                    return new CanonicalReader(LedgerChain.canonical(entry))
                            .read(entry.hash())
                            .equals(entry);
                });
    }

    @Test
    void anotherFormOfTheSameJsonIsRefused() {
        var canonical = LedgerChain.canonical(SampleLedger.ofThree().entries().getFirst());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CanonicalReader(canonical.replaceFirst(":", ": ")).read(""))
                .withMessageContaining("at character");
        assertThatIllegalArgumentException().isThrownBy(() -> new CanonicalReader(canonical + " ").read(""));
        assertThatIllegalArgumentException().isThrownBy(() -> new CanonicalReader("{}").read(""));
    }

    private static LedgerEntry any(String text, long amount, long balance) {
        var charge = amount % 2 == 0 ? null : new CallCharge(1, amount, 30, 2, 3, 4, balance, 5);
        return LedgerChain.seal(new LedgerEntry(
                text + "id",
                7,
                EntryKind.USAGE_CHARGE,
                CostCategory.AI_TRAINING,
                amount,
                balance,
                text,
                charge,
                List.of(new Posting(text, amount, balance), new Posting("b", 1, 2)),
                Instant.ofEpochMilli(amount % 100_000_000_000_000L),
                SampleLedger.NOW,
                "f".repeat(64),
                ""));
    }
}
