package ai.voiceagent.command.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.platform.error.Rejection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfReaderTest {

    @TempDir
    private Path folder;

    private final PdfReader reader = new PdfReader();

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("any.name"), content);
    }

    private void refused(byte[] content, String problem) throws IOException {
        var file = file(content);
        assertThatThrownBy(() -> reader.read(file)).isInstanceOfSatisfying(Rejection.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(ErrorCode.VALIDATION_ERROR);
            assertThat(refusal.details()).containsEntry("field", "file").containsEntry("problem", problem);
        });
    }

    @Test
    void pagesAreCountedAndTheirTextIsTaken() throws IOException {
        var read = reader.read(file(Pdfs.of("Flats by the river", "Ready in 2026", "Call us")));

        assertThat(read.pages()).isEqualTo(3);
        assertThat(read.text()).containsSubsequence("Flats by the river", "Ready in 2026", "Call us");
    }

    @Test
    void whatIsNoPdfIsRefusedWhateverItIsCalled() throws IOException {
        refused("PK\3\4 a zip file".getBytes(StandardCharsets.ISO_8859_1), "is no PDF document");
        refused(new byte[0], "is no PDF document");
        refused("<html>%PDF</html>".getBytes(StandardCharsets.ISO_8859_1), "is no PDF document");
    }

    @Test
    void aPdfThatIsBrokenOrLockedIsRefused() throws IOException {
        refused("%PDF-1.7\nnothing of the kind".getBytes(StandardCharsets.ISO_8859_1), "is a broken PDF document");
        refused(Pdfs.locked("secret", "hidden"), "is locked with a password");
        refused(Pdfs.of(), "has no pages");
    }

    @Test
    void aPdfThatIsCutOffIsRefusedOrReadAsFarAsItGoes() throws IOException {
        var whole = Pdfs.of("one", "two");
        for (int length = 64; length < whole.length; length += 97) {
            var file = file(Arrays.copyOf(whole, length));
            try {
                assertThat(reader.read(file).pages()).isBetween(1, 2);
            } catch (Rejection refusal) {
                assertThat(refusal.code()).isEqualTo(ErrorCode.VALIDATION_ERROR);
            }
        }
    }
}
