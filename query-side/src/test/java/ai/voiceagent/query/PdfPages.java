package ai.voiceagent.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** A PDF as tests see it: its text, and its pages to look at. */
public record PdfPages(byte[] file) {

    /** All text, with single spaces between words. */
    public String text() throws IOException {
        return lines().replaceAll("\\s+", " ");
    }

    public String lines() throws IOException {
        try (var document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** Draws every page to target/pages/NAME-NUMBER.png, at most twenty, and says how many pages there are. */
    public int draw(String name) throws IOException {
        try (var document = Loader.loadPDF(file)) {
            var folder = Files.createDirectories(Path.of("target", "pages"));
            var renderer = new PDFRenderer(document);
            for (int page = 0; page < Math.min(document.getNumberOfPages(), 20); page++) {
                var picture = folder.resolve("%s-%d.png".formatted(name, page + 1));
                ImageIO.write(renderer.renderImageWithDPI(page, 110), "png", picture.toFile());
            }
            return document.getNumberOfPages();
        }
    }
}
