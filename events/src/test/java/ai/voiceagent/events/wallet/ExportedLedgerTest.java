package ai.voiceagent.events.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExportedLedgerTest {

    private final byte[] export = SampleLedger.ofThree().export();

    @Test
    void anUntouchedExportIsValid() {
        assertThat(SampleLedger.problem(export)).isEmpty();
    }

    @Test
    void anEmptyLedgerIsValid() {
        assertThat(SampleLedger.problem(new byte[0])).isEmpty();
    }

    @Test
    void anyChangedBitAnywhereIsFound() {
        for (int i = 0; i < export.length; i++) {
            for (int bit = 0; bit < 8; bit++) {
                assertThat(SampleLedger.problem(with(i, (byte) (export[i] ^ 1 << bit))))
                        .as("byte %d, bit %d", i, bit)
                        .isPresent();
            }
        }
    }

    @Test
    void aByteChangedToALineEndABraceOrASpaceIsFound() {
        for (int i = 0; i < export.length; i++) {
            for (byte other : new byte[] {'\n', '\r', '}', ' ', '"', '0'}) {
                if (export[i] == other) continue;
                assertThat(SampleLedger.problem(with(i, other)))
                        .as("byte %d as %d", i, other)
                        .isPresent();
            }
        }
    }

    @Test
    void aByteTakenOutIsFound() {
        for (int i = 0; i < export.length - 1; i++) {
            var shorter = new byte[export.length - 1];
            System.arraycopy(export, 0, shorter, 0, i);
            System.arraycopy(export, i + 1, shorter, i, shorter.length - i);

            assertThat(SampleLedger.problem(shorter)).as("without byte %d", i).isPresent();
        }
    }

    @Test
    void theFirstWrongLineIsNamed() {
        var second = new String(export).indexOf("CALL1");

        assertThat(SampleLedger.problem(with(second, (byte) 'X')))
                .hasValueSatisfying(problem -> assertThat(problem).startsWith("line 2: it was changed"));
    }

    @Test
    void aMissingLineIsFoundAndTheEntryIsNamed() {
        var lines = List.of(new String(export).split("(?<=\n)"));

        assertThat(SampleLedger.problem((lines.get(0) + lines.get(2)).getBytes()))
                .hasValue("line 2: entry adj_1: its sequence is 3, expected 2");
    }

    @Test
    void linesInAnotherOrderAreFound() {
        var lines = List.of(new String(export).split("(?<=\n)"));

        assertThat(SampleLedger.problem((lines.get(1) + lines.get(0) + lines.get(2)).getBytes()))
                .hasValue("line 1: entry CALL1: its sequence is 2, expected 1");
    }

    private byte[] with(int index, byte other) {
        var changed = export.clone();
        changed[index] = other;
        return changed;
    }
}
