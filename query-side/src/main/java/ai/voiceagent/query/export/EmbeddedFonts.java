package ai.voiceagent.query.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The typefaces that one document uses; of each, only the glyphs that are drawn go into the file. */
final class EmbeddedFonts implements AutoCloseable {

    private final PDDocument document;
    private final PDResources resources;
    private final Map<Typeface, Embedded> fonts = new EnumMap<>(Typeface.class);
    private final List<TrueTypeFont> files = new ArrayList<>();

    EmbeddedFonts(PDDocument document, PDResources resources) {
        this.document = document;
        this.resources = resources;
    }

    Embedded font(Typeface typeface) {
        return fonts.computeIfAbsent(typeface, this::embed);
    }

    /** Once everything is drawn: puts the glyphs that were used into the document. */
    void embed() throws IOException {
        for (var used : fonts.values()) used.font().subset();
    }

    /** After the document was saved, not before. */
    @Override
    public void close() throws IOException {
        for (var file : files) file.close();
    }

    private Embedded embed(Typeface typeface) {
        try (var stream = typeface.open()) {
            var file = new TTFParser().parse(new RandomAccessReadBuffer(stream));
            files.add(file);
            var font = PDType0Font.load(document, file, true);
            return new Embedded(resources.add(font), font, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A typeface as the pages know it. */
    record Embedded(COSName name, PDType0Font font, TrueTypeFont file) {

        /** The code that draws {@code glyph}, and keeps it in the file. */
        byte[] code(int glyph) {
            font.addGlyphsToSubset(Set.of(glyph));
            return font.encodeGlyphId(glyph);
        }

        /** How far the pen moves after {@code glyph} by itself, in thousandths of the font size. */
        int advance(int glyph) {
            try {
                return Math.round(file.getAdvanceWidth(glyph) * Typeface.THOUSAND / file.getUnitsPerEm());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
