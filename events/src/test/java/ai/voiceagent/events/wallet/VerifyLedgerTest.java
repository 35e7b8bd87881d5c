package ai.voiceagent.events.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyLedgerTest {

    private final byte[] export = SampleLedger.ofThree().export();
    private final String head = SampleLedger.ofThree().entries().getLast().hash();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aValidLedgerIsToldWithItsEntriesAndItsHead(@TempDir Path folder) throws IOException {
        var file = Files.write(folder.resolve("ledger.ndjson"), export);

        assertThat(run(InputStream.nullInputStream(), file.toString())).isZero();
        assertThat(out).hasToString("valid: 3 entries, balance 99224 paise, head " + head + System.lineSeparator());
    }

    @Test
    void aChangedByteIsToldWithItsLine() {
        export[400] ^= 1;

        assertThat(run(new ByteArrayInputStream(export), "-")).isOne();
        assertThat(err.toString()).startsWith("NOT VALID: line 1: it was changed");
    }

    @Test
    void anExportThatWasCutOffIsFoundByItsHead() {
        var cut = new String(export).lines().limit(2).toList();
        var in = new ByteArrayInputStream((String.join("\n", cut) + "\n").getBytes());

        assertThat(run(in, "--head", head, "-")).isOne();
        assertThat(err.toString()).contains("not " + head);
    }

    @Test
    void aPartOfALedgerIsValidOnlyWhenAPartIsAskedFor() {
        var lines = new String(export).lines().skip(1).toList();
        var part = (String.join("\n", lines) + "\n").getBytes();

        assertThat(run(new ByteArrayInputStream(part), "-")).isOne();
        assertThat(run(new ByteArrayInputStream(part), "--part", "--head", head, "-"))
                .isZero();
    }

    @Test
    void aFileThatIsNotThereIsNotValid() {
        assertThat(run(InputStream.nullInputStream(), "nowhere.ndjson")).isOne();
        assertThat(err.toString()).contains("cannot read nowhere.ndjson");
    }

    @Test
    void wrongUsageIsExplained() {
        assertThat(run(InputStream.nullInputStream())).isEqualTo(2);
        assertThat(run(InputStream.nullInputStream(), "--what", "x")).isEqualTo(2);
        assertThat(err.toString()).contains("usage: verify-ledger");
    }

    private int run(InputStream in, String... arguments) {
        return VerifyLedger.run(List.of(arguments), in, new PrintStream(out, true), new PrintStream(err, true));
    }
}
