package ai.voiceagent.query.export;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;

import java.util.HexFormat;
import java.util.Locale;

/** The drawing instructions of one page. Text carries its characters beside its glyphs, so that it can be copied and searched. */
final class Page {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final StringBuilder content = new StringBuilder();
    private final EmbeddedFonts fonts;

    Page(EmbeddedFonts fonts) {
        this.fonts = fonts;
    }

    /** Draws {@code line} from {@code x} on the base line {@code y}; points from the lower left corner. */
    void text(Line line, float x, float y) {
        var spelled = !line.plain();
        if (spelled)
            add(
                    "/Span <</ActualText <FEFF%s>>> BDC\n",
                    HEX.formatHex(line.text().getBytes(UTF_16BE)));
        add("BT %s g\n", number(line.style().gray()));
        float at = x;
        for (var run : line.runs()) {
            var font = fonts.font(run.typeface());
            add(
                    "/%s %s Tf 1 0 0 1 %s %s Tm ",
                    font.name().getName(), number(line.style().size()), number(at), number(y));
            glyphs(run, font, line.style().size());
            at += run.advance() * line.style().size() / Typeface.THOUSAND;
        }
        add("ET\n");
        if (spelled) add("EMC\n");
    }

    /** A thin line to the right. */
    void rule(float x, float y, float width, float gray) {
        add("%s G 0.5 w %s %s m %s %s l S\n", number(gray), number(x), number(y), number(x + width), number(y));
    }

    /** A filled rectangle; its lower left corner is at {@code x} and {@code y}. */
    void box(float x, float y, float width, float height, Ink ink) {
        var parts = ink.parts();
        add(
                "%s %s %s rg %s %s %s %s re f\n",
                number(parts[0]),
                number(parts[1]),
                number(parts[2]),
                number(x),
                number(y),
                number(width),
                number(height));
    }

    /** A drawing that is kept under {@code name}, once for all pages. */
    void form(String name, float x, float y) {
        add("q 1 0 0 1 %s %s cm /%s Do Q\n", number(x), number(y), name);
    }

    byte[] content() {
        return content.toString().getBytes(US_ASCII);
    }

    /** Where a glyph is not where the pen is after the one before, the pen is moved. */
    private void glyphs(Run run, EmbeddedFonts.Embedded font, float size) {
        int pen = 0;
        float rise = 0;
        content.append("[<");
        for (int i = 0; i < run.glyphs().length; i++) {
            if (run.y()[i] != rise) {
                rise = run.y()[i];
                add(">] TJ %s Ts [<", number(rise * size / Typeface.THOUSAND));
            }
            int place = Math.round(run.x()[i]);
            if (place != pen) add("> %d <", pen - place);
            int glyph = run.glyphs()[i];
            content.append(HEX.formatHex(font.code(glyph)));
            pen = place + font.advance(glyph);
        }
        content.append(rise == 0 ? ">] TJ\n" : ">] TJ 0 Ts\n");
    }

    private void add(String format, Object... values) {
        content.append(format.formatted(values));
    }

    private static String number(float value) {
        return String.format(Locale.ROOT, "%.3f", value).replaceAll("\\.?0+$", "");
    }
}
