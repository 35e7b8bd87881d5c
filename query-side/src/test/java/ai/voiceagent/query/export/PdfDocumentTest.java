package ai.voiceagent.query.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfDocumentTest {

    private static final List<String> SAID = List.of(
            "Budget is ₹ 2,48,900.50, okay? ‘Fine’ – office, affair, Ångström",
            "नमस्कार, मला पुण्यात ३ बीएचके सदनिका हवी आहे। क्षेत्रफळ, र्‍हास, ट्रॅक, स्त्री, हिन्दी, श्रद्धा",
            "வணக்கம், எனக்கு சென்னையில் மூன்று படுக்கையறை வீடு வேண்டும். கொடுக்கிறோம், ஸ்ரீ",
            "నమస్కారం, నాకు హైదరాబాద్‌లో మూడు పడకగదుల ఇల్లు కావాలి. స్త్రీ, కృష్ణ, క్షేత్రం",
            "ನಮಸ್ಕಾರ, ನನಗೆ ಬೆಂಗಳೂರಿನಲ್ಲಿ ಮೂರು ಮಲಗುವ ಕೋಣೆಯ ಮನೆ ಬೇಕು. ಕ್ಷೇತ್ರ, ಸ್ತ್ರೀ, ಕೃಷ್ಣ",
            "નમસ્તે, મને અમદાવાદમાં ત્રણ બેડરૂમનું ઘર જોઈએ છે. ક્ષેત્રફળ, શ્રી, જ્ઞાન, વિદ્યા",
            "নমস্কার, আমার কলকাতায় তিন শোবার ঘরের ফ্ল্যাট দরকার। ক্ষেত্র, শ্রী, কোন, র‍্যাব",
            "Mera budget ₹80 लाख है aur location புனே or పూణే, ಪುಣೆ, પુણે, পুনে is fine");

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void whatWasWrittenCanBeReadBackInEveryScript(int which) throws IOException {
        var said = SAID.get(which);
        var text = text(pdf(document -> document.paragraph(said)));

        assertThat(text.replaceAll("\\s+", " ")).contains(said);
    }

    @Test
    void aTableGoesOnUnderItsHeadersUntilEverythingIsSaid() throws IOException {
        var pdf = pdf(document -> {
            var table = document.table(List.of(Column.left("What", 3), Column.right("Amount", 1)));
            for (int i = 0; i < 90; i++) table.row(List.of("Entry number " + i, "₹ %d.00".formatted(i)));
            table.row(List.of("long ".repeat(1_500) + "end", "₹ 1.00"));
        });

        try (var read = Loader.loadPDF(pdf)) {
            var pages = read.getNumberOfPages();
            assertThat(pages).isGreaterThan(3);
            var stripper = new PDFTextStripper();
            for (int page = 1; page <= pages; page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(read))
                        .contains("What", "Amount", "A title", "Page %d of %d".formatted(page, pages));
            }
        }
        assertThat(text(pdf)).contains("Entry number 0", "Entry number 89", "₹ 89.00", "end");
    }

    @Test
    void aDocumentHasItsTitleAndOnlyTheGlyphsThatItShows() throws IOException {
        var pdf = pdf(document -> SAID.forEach(document::paragraph));

        try (var read = Loader.loadPDF(pdf)) {
            assertThat(read.getDocumentInformation().getTitle()).isEqualTo("A title");
            assertThat(read.getDocumentCatalog().getLanguage()).isEqualTo("en-IN");
        }
        assertThat(pdf).hasSizeLessThan(120_000);
    }

    /** The pages to look at: target/pages/scripts-1.png. */
    @Test
    void thePagesCanBeDrawn() throws IOException {
        var pdf = pdf(document -> {
            var facts = new LinkedHashMap<String, String>();
            facts.put("Campaign", "Premium Properties – प्रीमियम");
            facts.put("Spend", "₹ 2,48,900");
            document.facts(facts).heading("Every script, ₹ and हिन्दी").note("Small print, छोटे अक्षर.");
            SAID.forEach(document::paragraph);
            var table =
                    document.table(List.of(Column.left("Time", 1), Column.left("Said", 8), Column.right("Amount", 2)));
            for (var said : SAID) table.row(List.of("0:05", said, "₹ 12.50"));
        });

        try (var read = Loader.loadPDF(pdf)) {
            assertThat(drawn(read, "scripts")).isEqualTo(1);
        }
    }

    private static int drawn(PDDocument document, String name) throws IOException {
        var folder = Files.createDirectories(Path.of("target", "pages"));
        var renderer = new PDFRenderer(document);
        for (int page = 0; page < document.getNumberOfPages(); page++) {
            var file = folder.resolve("%s-%d.png".formatted(name, page + 1)).toFile();
            ImageIO.write(renderer.renderImageWithDPI(page, 130), "png", file);
        }
        return document.getNumberOfPages();
    }

    private static byte[] pdf(java.util.function.Consumer<PdfDocument> content) {
        var out = new ByteArrayOutputStream();
        try (var document = new PdfDocument("A title")) {
            content.accept(document);
            document.write(out);
        }
        return out.toByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
