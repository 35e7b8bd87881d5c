package ai.voiceagent.query.export;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;

/** A font that is shipped with the product, and the scripts that it draws. */
enum Typeface {
    LATIN("NotoSans_400Regular", UnicodeScript.LATIN, UnicodeScript.GREEK, UnicodeScript.CYRILLIC),
    LATIN_BOLD("NotoSans_700Bold", UnicodeScript.LATIN, UnicodeScript.GREEK, UnicodeScript.CYRILLIC),
    DEVANAGARI("NotoSansDevanagari_400Regular", UnicodeScript.DEVANAGARI),
    BENGALI("NotoSansBengali_400Regular", UnicodeScript.BENGALI),
    GUJARATI("NotoSansGujarati_400Regular", UnicodeScript.GUJARATI),
    TAMIL("NotoSansTamil_400Regular", UnicodeScript.TAMIL),
    TELUGU("NotoSansTelugu_400Regular", UnicodeScript.TELUGU),
    KANNADA("NotoSansKannada_400Regular", UnicodeScript.KANNADA);

    /** How large {@link #atThousand} is: its lengths are thousandths of the font size, the unit of a PDF. */
    static final float THOUSAND = 1000;

    private final String file;
    private final Set<UnicodeScript> scripts;
    private final Supplier<Font> font = SingletonSupplier.of(this::read);

    Typeface(String name, UnicodeScript... scripts) {
        this.file = "/fonts/" + name + ".ttf";
        this.scripts = Set.of(scripts);
    }

    boolean isOf(UnicodeScript script) {
        return scripts.contains(script);
    }

    /** Whether there is a glyph for the character, of whatever script it is. */
    boolean has(int character) {
        return atThousand().canDisplay(character);
    }

    Font atThousand() {
        return font.get();
    }

    /** The font file; the caller closes it. */
    InputStream open() {
        return Objects.requireNonNull(Typeface.class.getResourceAsStream(file), file);
    }

    private Font read() {
        try (var stream = open()) {
            return Font.createFont(Font.TRUETYPE_FONT, stream).deriveFont(THOUSAND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(file + " is no font", e);
        }
    }
}
