package ai.voiceagent.query.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** A document that grows downwards over as many A4 pages as it needs; its text is selectable, in whatever script it is. */
public final class PdfDocument implements AutoCloseable {

    private static final float LABEL_SHARE = 0.24f;

    private final Pages pages;

    /** Begins with {@code title}, which is at the foot of every page too. */
    public PdfDocument(String title) {
        this.pages = new Pages(title);
        write(title, Style.TITLE, 8);
    }

    public PdfDocument heading(String text) {
        if (!pages.room(Style.HEADING.leading() * 4)) pages.begin();
        pages.down(10);
        write(text, Style.HEADING, 4);
        return this;
    }

    public PdfDocument paragraph(String text) {
        write(text, Style.BODY, 6);
        return this;
    }

    /** Small print. */
    public PdfDocument note(String text) {
        write(text, Style.NOTE, 6);
        return this;
    }

    /** What is known, by what it is called. */
    public PdfDocument facts(Map<String, String> facts) {
        var labels = new LineBreaker(Style.LABEL, Pages.WIDTH * LABEL_SHARE - 8);
        var values = new LineBreaker(Style.BODY, Pages.WIDTH * (1 - LABEL_SHARE));
        facts.forEach((label, value) -> fact(labels.lines(label), values.lines(value)));
        pages.down(6);
        return this;
    }

    /** A table that continues on the next page under the same headers; its rows are written as they come. */
    public Table table(List<Column> columns) {
        return new Table(pages, columns, Style.LABEL, Style.BODY);
    }

    /** A table in small type, for many lines. */
    public Table denseTable(List<Column> columns) {
        return new Table(pages, columns, Style.SMALL_LABEL, Style.SMALL);
    }

    /** Figures that stand out, three in a row. */
    public PdfDocument tiles(List<Tile> tiles) {
        Tile.draw(pages, tiles);
        return this;
    }

    public PdfDocument chart(BarChart chart) {
        chart.draw(pages);
        return this;
    }

    public PdfDocument shares(ShareBar shares) {
        shares.draw(pages);
        return this;
    }

    public void write(OutputStream out) {
        try {
            pages.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            pages.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String text, Style style, float gap) {
        for (var line : new LineBreaker(style, Pages.WIDTH).lines(text)) {
            if (!pages.room(style.leading())) pages.begin();
            pages.text(line, Pages.LEFT);
            pages.down(style.leading());
        }
        pages.down(gap);
    }

    private void fact(List<Line> label, List<Line> value) {
        for (int i = 0; i < Math.max(label.size(), value.size()); i++) {
            if (!pages.room(Style.BODY.leading())) pages.begin();
            if (i < label.size()) pages.text(label.get(i), Pages.LEFT);
            if (i < value.size()) pages.text(value.get(i), Pages.LEFT + Pages.WIDTH * LABEL_SHARE);
            pages.down(Style.BODY.leading());
        }
    }
}
