package ai.voiceagent.query.export;

import java.util.List;

/** A figure that stands out: what it is, how much, and a remark below. */
public record Tile(String label, String value, String remark) {

    private static final int IN_A_ROW = 3;
    private static final float HEIGHT = 62;
    private static final float GAP = 10;
    private static final float WIDTH = (Pages.WIDTH - (IN_A_ROW - 1) * GAP) / IN_A_ROW;

    static void draw(Pages pages, List<Tile> tiles) {
        for (int from = 0; from < tiles.size(); from += IN_A_ROW) {
            var canvas = pages.canvas(HEIGHT + GAP);
            var row = tiles.subList(from, Math.min(from + IN_A_ROW, tiles.size()));
            for (int i = 0; i < row.size(); i++) row.get(i).draw(canvas, i * (WIDTH + GAP));
        }
    }

    private void draw(Canvas canvas, float x) {
        canvas.box(x, GAP, WIDTH, HEIGHT, Ink.PALE);
        canvas.box(x, GAP, 3, HEIGHT, Ink.BLUE);
        canvas.text(label, Style.NOTE, x + 12, GAP + HEIGHT - 16);
        canvas.text(value, Style.FIGURE, x + 12, GAP + HEIGHT - 37);
        canvas.text(remark, Style.SMALL, x + 12, GAP + 9);
    }
}
