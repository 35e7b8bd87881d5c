package ai.voiceagent.query.export;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Breaks text into lines of at most a width: between words, and inside a word only when it is longer than a line. */
final class LineBreaker {

    private final Style style;
    private final Shaper shaper;
    private final float most;

    /** {@code width} is in points. */
    LineBreaker(Style style, float width) {
        this.style = style;
        this.shaper = style.shaper();
        this.most = width * Typeface.THOUSAND / style.size();
    }

    /** At least one line, which may be empty; the text's own line breaks stay. */
    List<Line> lines(String text) {
        var lines = new ArrayList<Line>();
        for (var paragraph : clean(text).split("\n", -1)) {
            var words = paragraph.stripTrailing();
            if (shaper.width(words) <= most) lines.add(Line.of(words, style));
            else new Filling(lines).with(words);
        }
        return lines;
    }

    private static String clean(String text) {
        return text.replaceAll("\\R", "\n").replace("\t", "    ").replaceAll("[\\p{Cntrl}&&[^\n]]", "");
    }

    private static List<String> pieces(String text, BreakIterator breaks) {
        breaks.setText(text);
        var pieces = new ArrayList<String>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            pieces.add(text.substring(start, end));
        }
        return pieces;
    }

    /** The line that is being filled, and those that are full. */
    private final class Filling {

        private final List<Line> full;
        private final StringBuilder line = new StringBuilder();
        private float used;

        Filling(List<Line> full) {
            this.full = full;
        }

        void with(String words) {
            for (var word : pieces(words, BreakIterator.getLineInstance(Locale.ROOT))) {
                if (shaper.width(word.stripTrailing()) <= most) {
                    add(word);
                } else {
                    pieces(word, BreakIterator.getCharacterInstance(Locale.ROOT))
                            .forEach(this::add);
                }
            }
            if (!line.isEmpty()) end();
        }

        private void add(String piece) {
            if (!line.isEmpty() && used + shaper.width(piece.stripTrailing()) > most) end();
            line.append(piece);
            used += shaper.width(piece);
        }

        private void end() {
            full.add(Line.of(line.toString().stripTrailing(), style));
            line.setLength(0);
            used = 0;
        }
    }
}
