package ai.voiceagent.query.export;

import java.util.List;
import java.util.function.LongFunction;

/** Columns over time, their parts on top of each other, over an axis in round steps; drawn as vectors. */
public record BarChart(List<String> labels, List<Series> series, long smallestStep, LongFunction<String> unit) {

    private static final float HEIGHT = 150;
    private static final float PLOT = 104;
    private static final float FOOT = 30;
    private static final float AXIS = 58;
    private static final float WIDTH = Pages.WIDTH - AXIS;
    private static final int MOST_LABELS = 10;
    private static final float WIDEST_BAR = 34;

    /** A part of every column. */
    public record Series(String name, Ink ink, List<Long> values) {}

    public BarChart {
        for (var each : series) {
            if (each.values().size() != labels.size()) throw new IllegalArgumentException("one value for each label");
        }
    }

    void draw(Pages pages) {
        var canvas = pages.canvas(HEIGHT);
        var step = Ticks.step(highest(), smallestStep);
        var top = Math.max(step, Math.ceilDiv(highest(), step) * step);
        for (long tick = 0; tick <= top; tick += step) {
            float y = FOOT + PLOT * tick / top;
            canvas.rule(AXIS, y, WIDTH, tick == 0 ? 0.5f : 0.88f);
            canvas.textUntil(unit.apply(tick), Style.SMALL, AXIS - 6, y - 3);
        }
        float slot = WIDTH / Math.max(1, labels.size());
        float bar = Math.min(WIDEST_BAR, slot * 0.7f);
        int every = Math.ceilDiv(labels.size(), MOST_LABELS);
        for (int i = 0; i < labels.size(); i++) {
            float x = AXIS + slot * i;
            column(canvas, i, x + (slot - bar) / 2, bar, top);
            if (i % every == 0) canvas.textAround(labels.get(i), Style.SMALL, x + slot / 2, FOOT - 11);
        }
        legend(canvas);
    }

    private void column(Canvas canvas, int index, float x, float width, long top) {
        float y = FOOT;
        for (var part : series) {
            float height = PLOT * Math.max(0, part.values().get(index)) / top;
            if (height > 0) canvas.box(x, y, width, height, part.ink());
            y += height;
        }
    }

    private void legend(Canvas canvas) {
        float x = AXIS;
        for (var part : series) {
            canvas.box(x, 4, 7, 7, part.ink());
            canvas.text(part.name(), Style.SMALL, x + 11, 4.5f);
            x += 11 + Line.of(part.name(), Style.SMALL).width() + 16;
        }
    }

    private long highest() {
        long highest = 0;
        for (int i = 0; i < labels.size(); i++) {
            long column = 0;
            for (var part : series) column += Math.max(0, part.values().get(i));
            highest = Math.max(highest, column);
        }
        return highest;
    }
}
