package ai.voiceagent.query.export;

import java.util.List;
import java.util.stream.Collectors;

/** A line of shaped text that fits where it was broken for. */
record Line(List<Run> runs, Style style) {

    static Line of(String text, Style style) {
        return new Line(style.shaper().shape(text), style);
    }

    String text() {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }

    /** Whether the glyphs alone say which characters they are of. */
    boolean plain() {
        return runs.stream().allMatch(Run::plain);
    }

    /** In points. */
    float width() {
        float width = 0;
        for (var run : runs) width += run.advance();
        return width * style.size() / Typeface.THOUSAND;
    }
}
