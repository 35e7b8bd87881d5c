package ai.voiceagent.query.export;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns characters into glyphs as their script wants it: conjuncts, reordered vowels, marks above and below (HarfBuzz, in the JDK). */
final class Shaper {

    private static final FontRenderContext UNHINTED = new FontRenderContext(null, false, true);

    /** What layout leaves where it joined glyphs: nothing to draw. */
    private static final int FIRST_NON_GLYPH = 0xFFFE;

    private final Typeface latin;

    /** {@code bold} holds for the scripts that have a bold typeface. */
    Shaper(boolean bold) {
        latin = bold ? Typeface.LATIN_BOLD : Typeface.LATIN;
    }

    /** The text of one line from left to right, a run for each change of typeface. */
    List<Run> shape(String text) {
        var runs = new ArrayList<Run>();
        @Nullable Typeface current = null;
        int start = 0;
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            var next = typeface(character, current);
            if (current != null && next != current) {
                runs.add(run(current, text.substring(start, at)));
                start = at;
            }
            current = next;
            at += Character.charCount(character);
        }
        if (current != null) runs.add(run(current, text.substring(start)));
        return runs;
    }

    /** How long the text is, in thousandths of the font size. */
    float width(String text) {
        float width = 0;
        for (var run : shape(text)) width += run.advance();
        return width;
    }

    private Typeface typeface(int character, @Nullable Typeface before) {
        var script = UnicodeScript.of(character);
        if (latin.isOf(script)) return latin;
        var shared = script == UnicodeScript.INHERITED || script == UnicodeScript.COMMON;
        if (before != null && shared && before.has(character)) return before;
        for (var face : Typeface.values()) if (face.isOf(script)) return face;
        if (latin.has(character)) return latin;
        return Arrays.stream(Typeface.values())
                .filter(face -> face.has(character))
                .findFirst()
                .orElse(latin);
    }

    private static Run run(Typeface typeface, String text) {
        var characters = text.toCharArray();
        var laidOut = typeface.atThousand()
                .layoutGlyphVector(UNHINTED, characters, 0, characters.length, Font.LAYOUT_LEFT_TO_RIGHT);
        return run(typeface, text, laidOut);
    }

    private static Run run(Typeface typeface, String text, GlyphVector laidOut) {
        int count = laidOut.getNumGlyphs();
        var positions = laidOut.getGlyphPositions(0, count + 1, null);
        var glyphs = new int[count];
        var x = new float[count];
        var y = new float[count];
        int drawn = 0;
        for (int i = 0; i < count; i++) {
            int glyph = laidOut.getGlyphCode(i);
            if (glyph >= FIRST_NON_GLYPH) continue;
            glyphs[drawn] = glyph;
            x[drawn] = positions[2 * i];
            y[drawn++] = -positions[2 * i + 1];
        }
        return new Run(
                typeface,
                text,
                Arrays.copyOf(glyphs, drawn),
                Arrays.copyOf(x, drawn),
                Arrays.copyOf(y, drawn),
                positions[2 * count]);
    }
}
