package ai.voiceagent.query.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * A4 pages that are filled from the top; a new one begins where the last one is full. A full page leaves the memory: what it says
 * of the number of pages is a drawing that all pages share and that is made at the end.
 */
final class Pages implements AutoCloseable {

    static final float LEFT = 50;
    static final float WIDTH = PDRectangle.A4.getWidth() - 2 * LEFT;

    private static final float TOP = PDRectangle.A4.getHeight() - 50;
    private static final float BOTTOM = 60;
    private static final float FOOT = 36;
    private static final String TOTAL = "Total";
    private static final long MOST_MEMORY = 8 << 20;

    private final PDDocument document = new PDDocument(MemoryUsageSetting.setupMixed(MOST_MEMORY).streamCache);
    private final PDResources resources = new PDResources();
    private final EmbeddedFonts fonts = new EmbeddedFonts(document, resources);
    private final String title;
    private Page page = new Page(fonts);
    private int full;
    private float y = TOP;

    Pages(String title) {
        this.title = title;
    }

    /** Whether {@code height} points are left on this page. */
    boolean room(float height) {
        return y - height >= BOTTOM;
    }

    void begin() {
        complete();
        page = new Page(fonts);
        y = TOP;
    }

    void down(float height) {
        y -= height;
    }

    /** Draws from {@code x}, the top of the line at where the page is filled to; does not move down. */
    void text(Line line, float x) {
        page.text(line, x, y - line.style().ascent());
    }

    void rule(float gray) {
        page.rule(LEFT, y, WIDTH, gray);
    }

    /** A place of {@code height} points to draw in, on this page or the next; moves down by as much. */
    Canvas canvas(float height) {
        if (!room(height)) begin();
        y -= height;
        return new Canvas(page, LEFT, y);
    }

    void write(OutputStream out) throws IOException {
        complete();
        total();
        fonts.embed();
        document.getDocumentInformation().setTitle(title);
        var catalog = document.getDocumentCatalog();
        catalog.setLanguage("en-IN");
        var preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        document.save(out, CompressParameters.NO_COMPRESSION);
    }

    @Override
    public void close() throws IOException {
        document.close();
        fonts.close();
    }

    private void complete() {
        foot();
        var sheet = new PDPage(PDRectangle.A4);
        sheet.setResources(resources);
        try {
            sheet.setContents(stream(page));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        document.addPage(sheet);
        full++;
    }

    private void foot() {
        var number = Line.of("Page %d of ".formatted(full + 1), Style.NOTE);
        page.text(number, LEFT, FOOT);
        page.form(TOTAL, LEFT + number.width(), FOOT);
        var name = new LineBreaker(Style.NOTE, WIDTH - number.width() - 60)
                .lines(title)
                .getFirst();
        page.text(name, LEFT + WIDTH - name.width(), FOOT);
    }

    private void total() throws IOException {
        var number = new Page(fonts);
        number.text(Line.of(Integer.toString(full), Style.NOTE), 0, 0);
        var form = new PDFormXObject(stream(number));
        form.setBBox(new PDRectangle(0, -4, 60, 16));
        form.setResources(resources);
        resources.put(COSName.getPDFName(TOTAL), form);
    }

    private PDStream stream(Page drawn) throws IOException {
        return new PDStream(document, new ByteArrayInputStream(drawn.content()), COSName.FLATE_DECODE);
    }
}
