package ai.voiceagent.query.call;

import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.events.call.CallAnalysed;
import ai.voiceagent.events.call.CallImported;
import ai.voiceagent.events.call.CallPersonErased;
import ai.voiceagent.events.call.CallStatus;
import ai.voiceagent.events.call.CallTranscribed;
import ai.voiceagent.events.shared.Sealed;
import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.query.Happened;
import ai.voiceagent.query.ReadApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TranscriptPdfTest {

    private static final String PATH = "/api/calls/CALL1/transcript/pdf";
    private static final Instant AT = Instant.parse("2025-01-15T03:45:00Z");
    private static final CallImported CALL = Happened.call("CALL1", AT, CallStatus.COMPLETED, 323, "Successful");
    private static final String TURNS = """
            [{"role":"agent","text":"नमस्ते! क्या आप पुणे में घर ढूंढ रहे हैं?","atSeconds":0.4},
             {"role":"lead","text":"Haan, 3 BHK chahiye. Budget ₹ 80 लाख तक।","atSeconds":6},
             {"role":"agent","text":"வணக்கம், உங்களுக்கு எந்தப் பகுதி வேண்டும்?","atSeconds":14.2},
             {"role":"lead","text":"నమస్కారం, కొత్త ఇల్లు కావాలి. ಕನ್ನಡದಲ್ಲಿ ಮಾತನಾಡಿ. ગુજરાતીમાં વાત કરો. বাংলায় কথা বলুন।","atSeconds":75},
             {"text":"(line drops)"}]""";

    private final ReadApi api = new ReadApi();

    @BeforeEach
    void open() {
        api.happened(Happened.account(), Happened.campaign(), CALL);
    }

    @AfterEach
    void close() {
        api.close();
    }

    /** The page to look at: target/pages/transcript.png. */
    @Test
    void aTranscriptIsADocumentWithEverythingThatWasSaid() throws Exception {
        said(TURNS);
        var analysis =
                "{\"summary\":\"Looks for a 3 BHK in पुणे, up to ₹ 80 lakh.\",\"nextAction\":\"Call on Monday\"}";
        api.happened(new CallAnalysed(
                CALL.callId(), CALL.facts(), new Sealed(analysis), "positive", "show-project", "provider", AT));

        var answer = api.answer(PATH).getResponse();
        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        assertThat(answer.getHeader("Content-Disposition")).isEqualTo("attachment; filename=\"transcript-CALL1.pdf\"");
        draw(answer.getContentAsByteArray());
        assertThat(text(answer.getContentAsByteArray()))
                .contains(
                        "Transcript of call CALL1",
                        "Campaign Premium",
                        "Date 2025-01-15, 09:15 AM (Asia/Kolkata)",
                        "Spend ₹ 7.26",
                        "Looks for a 3 BHK in पुणे, up to ₹ 80 lakh.",
                        "0:00 Agent नमस्ते! क्या आप पुणे में घर ढूंढ रहे हैं?",
                        "0:06 Lead Haan, 3 BHK chahiye. Budget ₹ 80 लाख तक।",
                        "0:14 Agent வணக்கம், உங்களுக்கு எந்தப் பகுதி வேண்டும்?",
                        "1:15 Lead నమస్కారం, కొత్త ఇల్లు కావాలి. ಕನ್ನಡದಲ್ಲಿ ಮಾತನಾಡಿ. ગુજરાતીમાં વાત કરો. বাংলায় কথা বলুন।",
                        "(line drops)");
    }

    @Test
    void aLongTranscriptGoesOnOverManyPages() throws Exception {
        var turns = new StringBuilder("[");
        for (int i = 0; i < 1_000; i++) {
            turns.append(i == 0 ? "" : ",")
                    .append("{\"role\":\"lead\",\"text\":\"यह वाक्य संख्या %d है\",\"atSeconds\":%d}".formatted(i, i));
        }
        said(turns.append("]").toString());

        assertThat(text(api.answer(PATH).getResponse().getContentAsByteArray()))
                .contains("0:00 Lead यह वाक्य संख्या 0 है", "16:39 Lead यह वाक्य संख्या 999 है");
    }

    @Test
    void whereNothingWasTranscribedThereIsNoDocument() {
        assertThat(api.refusal(PATH).code()).isEqualTo(ErrorCode.NOT_FOUND);
        said(TURNS);
        assertThat(api.as("acc_2").refusal(PATH).code()).isEqualTo(ErrorCode.NOT_FOUND);
        api.as("acc_1").happened(new CallPersonErased(CALL.callId(), CALL.facts(), AT));
        assertThat(api.refusal(PATH).code()).isEqualTo(ErrorCode.NOT_FOUND);
    }

    private void said(String turns) {
        api.happened(new CallTranscribed(CALL.callId(), CALL.facts(), new Sealed(turns), AT));
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static void draw(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var picture = Files.createDirectories(Path.of("target", "pages")).resolve("transcript.png");
            ImageIO.write(new PDFRenderer(document).renderImageWithDPI(0, 130), "png", picture.toFile());
        }
    }
}
