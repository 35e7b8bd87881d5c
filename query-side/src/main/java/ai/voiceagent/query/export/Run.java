package ai.voiceagent.query.export;

/**
 * Text of one typeface, shaped: glyph {@code i} is drawn {@code x[i]} to the right of the beginning and {@code y[i]} above the
 * base line. Lengths are thousandths of the font size. Glyphs need not be as many as characters, nor in their order.
 */
record Run(Typeface typeface, String text, int[] glyphs, float[] x, float[] y, float advance) {

    /** Whether each character is one glyph, in order: Latin text without ligatures. */
    boolean plain() {
        return (typeface == Typeface.LATIN || typeface == Typeface.LATIN_BOLD) && glyphs.length == text.length();
    }
}
