package ai.voiceagent.command.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompressedPartsTest {

    @TempDir
    private Path folder;

    private final CompressedParts parts = new CompressedParts(1_000_000, 2_500_000);

    private boolean excessive(byte[]... streams) throws IOException {
        var pdf = new ByteArrayOutputStream();
        pdf.writeBytes("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));
        for (var stream : streams) {
            pdf.writeBytes("1 0 obj <</Filter/FlateDecode>> stream\r\n".getBytes(StandardCharsets.US_ASCII));
            pdf.writeBytes(stream);
            pdf.writeBytes("\nendstream\nendobj\n".getBytes(StandardCharsets.US_ASCII));
        }
        return parts.excessive(Files.write(folder.resolve("any.pdf"), pdf.toByteArray()));
    }

    private static byte[] packed(byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(out)) {
            deflater.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] zeros(int size) throws IOException {
        return packed(new byte[size]);
    }

    @Test
    void whatUnpacksToLittleIsFine() throws IOException {
        assertThat(excessive()).isFalse();
        assertThat(excessive(zeros(900_000), zeros(900_000), "no zlib data".getBytes(StandardCharsets.US_ASCII)))
                .isFalse();
        assertThat(excessive(new byte[] {0x78, (byte) 0x9c, 1, 2, 3})).isFalse();
    }

    @Test
    void onePartThatUnpacksToTooMuchIsSeen() throws IOException {
        assertThat(excessive(zeros(10), zeros(1_100_000))).isTrue();
    }

    @Test
    void manyPartsThatTogetherUnpackToTooMuchAreSeen() throws IOException {
        assertThat(excessive(zeros(900_000), zeros(900_000), zeros(900_000))).isTrue();
    }

    @Test
    void whatIsPackedTwiceIsUnpackedTwice() throws IOException {
        var inner = zeros(100_000_000);

        assertThat(inner.length).isLessThan(1_000_000);
        assertThat(excessive(packed(inner))).isTrue();
    }

    @Test
    void aRealDocumentIsFine() throws IOException {
        var pdf = Files.write(folder.resolve("real.pdf"), Pdfs.of("one", "two"));

        assertThat(parts.excessive(pdf)).isFalse();
    }
}
