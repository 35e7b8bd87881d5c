package ai.voiceagent.command.project.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockMultipartFile;

class UploadedPdfTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "training.pdf | training.pdf",
                "../../etc/passwd | passwd",
                "..\\..\\windows\\a.pdf | a.pdf",
                "/absolute/a.pdf | a.pdf",
                ".. | document.pdf",
                "folder/ | document.pdf",
                "'' | document.pdf",
                "प्रीमियम.pdf | प्रीमियम.pdf"
            })
    void ofANameOnlyWhatIsHarmlessIsKept(String given, String kept) {
        assertThat(UploadedPdf.name(given)).isEqualTo(kept);
    }

    @Test
    void aNameHasNoControlCharactersAndAnEnd() {
        assertThat(UploadedPdf.name("a\0b\r\n\u202Ec.pdf")).isEqualTo("abc.pdf");
        assertThat(UploadedPdf.name("x".repeat(500) + ".pdf")).hasSize(200).endsWith(".pdf");
        assertThat(UploadedPdf.name(null)).isEqualTo("document.pdf");
    }

    @Test
    void anUploadIsOnDiskUntilItIsClosed() {
        var file = new MockMultipartFile("file", "a.pdf", null, "%PDF-1.7".getBytes(StandardCharsets.ISO_8859_1));

        var uploaded = UploadedPdf.of(file);

        assertThat(uploaded.sizeBytes()).isEqualTo(8);
        assertThat(uploaded.sha256()).hasSize(64);
        assertThat(uploaded.content()).exists();
        uploaded.close();
        assertThat(Files.exists(uploaded.content())).isFalse();
    }
}
