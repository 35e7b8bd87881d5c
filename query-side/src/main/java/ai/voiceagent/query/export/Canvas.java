package ai.voiceagent.query.export;

/** A place on a page to draw in; points from its lower left corner. */
final class Canvas {

    private final Page page;
    private final float left;
    private final float bottom;

    Canvas(Page page, float left, float bottom) {
        this.page = page;
        this.left = left;
        this.bottom = bottom;
    }

    void box(float x, float y, float width, float height, Ink ink) {
        page.box(left + x, bottom + y, width, height, ink);
    }

    void rule(float x, float y, float width, float gray) {
        page.rule(left + x, bottom + y, width, gray);
    }

    void text(String text, Style style, float x, float y) {
        page.text(Line.of(text, style), left + x, bottom + y);
    }

    /** Ends at {@code x}. */
    void textUntil(String text, Style style, float x, float y) {
        var line = Line.of(text, style);
        page.text(line, left + x - line.width(), bottom + y);
    }

    void textAround(String text, Style style, float x, float y) {
        var line = Line.of(text, style);
        page.text(line, left + x - line.width() / 2, bottom + y);
    }
}
