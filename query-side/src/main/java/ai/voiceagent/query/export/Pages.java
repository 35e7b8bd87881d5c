package ai.voiceagent.query.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** A4 pages that are filled from the top; a new one begins where the last one is full. */
final class Pages implements AutoCloseable {

    static final float LEFT = 50;
    static final float WIDTH = PDRectangle.A4.getWidth() - 2 * LEFT;

    private static final float TOP = PDRectangle.A4.getHeight() - 50;
    private static final float BOTTOM = 60;
    private static final float FOOT = 36;

    private final PDDocument document = new PDDocument();
    private final PDResources resources = new PDResources();
    private final EmbeddedFonts fonts = new EmbeddedFonts(document, resources);
    private final List<Page> pages = new ArrayList<>();
    private float y;

    Pages() {
        begin();
    }

    /** Whether {@code height} points are left on this page. */
    boolean room(float height) {
        return y - height >= BOTTOM;
    }

    void begin() {
        pages.add(new Page(fonts));
        y = TOP;
    }

    void down(float height) {
        y -= height;
    }

    /** Draws from {@code x}, the top of the line at where the page is filled to; does not move down. */
    void text(Line line, float x) {
        pages.getLast().text(line, x, y - line.style().ascent());
    }

    void rule(float gray) {
        pages.getLast().rule(LEFT, y, WIDTH, gray);
    }

    void write(String title, OutputStream out) throws IOException {
        number(title);
        for (var page : pages) {
            var sheet = new PDPage(PDRectangle.A4);
            sheet.setResources(resources);
            sheet.setContents(new PDStream(document, new ByteArrayInputStream(page.content()), COSName.FLATE_DECODE));
            document.addPage(sheet);
        }
        fonts.embed();
        document.getDocumentInformation().setTitle(title);
        var catalog = document.getDocumentCatalog();
        catalog.setLanguage("en-IN");
        var preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        document.save(out);
    }

    @Override
    public void close() throws IOException {
        document.close();
        fonts.close();
    }

    private void number(String title) {
        for (int i = 0; i < pages.size(); i++) {
            var number = Line.of("Page %d of %d".formatted(i + 1, pages.size()), Style.NOTE);
            var name = new LineBreaker(Style.NOTE, WIDTH - number.width() - 20)
                    .lines(title)
                    .getFirst();
            pages.get(i).text(name, LEFT, FOOT);
            pages.get(i).text(number, LEFT + WIDTH - number.width(), FOOT);
        }
    }
}
