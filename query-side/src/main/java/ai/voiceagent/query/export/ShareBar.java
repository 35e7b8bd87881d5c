package ai.voiceagent.query.export;

import java.util.List;

/** Parts of a whole, side by side in one bar, each with what it is and how much of it; drawn as vectors. */
public record ShareBar(List<Part> parts) {

    private static final float BAR = 16;
    private static final float LINE = 15;

    /** A part of {@code percent} of 100. */
    public record Part(String name, int percent, String remark, Ink ink) {}

    void draw(Pages pages) {
        var canvas = pages.canvas(BAR + 10 + LINE * parts.size());
        float y = 4 + LINE * parts.size();
        canvas.box(0, y, Pages.WIDTH, BAR, Ink.PALE);
        float x = 0;
        for (var part : parts) {
            float width = Pages.WIDTH * part.percent() / 100;
            if (width > 0) canvas.box(x, y, width, BAR, part.ink());
            x += width;
        }
        for (var part : parts) {
            y -= LINE;
            canvas.box(0, y, 7, 7, part.ink());
            canvas.text(part.name(), Style.BODY, 13, y);
            canvas.textUntil(part.percent() + "%", Style.BODY, 190, y);
            canvas.text(part.remark(), Style.BODY, 210, y);
        }
    }
}
