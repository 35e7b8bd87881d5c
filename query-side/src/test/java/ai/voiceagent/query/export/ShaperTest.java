package ai.voiceagent.query.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShaperTest {

    private static final int NO_GLYPH = 0;

    private final Shaper shaper = new Shaper(false);

    @ParameterizedTest
    @CsvSource({
        "DEVANAGARI, क्ष, 1",
        "BENGALI, ক্ষ, 1",
        "GUJARATI, ક્ષ, 1",
        "TAMIL, க்ஷ, 1",
        "TELUGU, క్ష, 1",
        "KANNADA, ಕ್ಷ, 1",
    })
    void aConjunctIsDrawnAsOne(Typeface typeface, String conjunct, int glyphs) {
        assertThat(shaper.shape(conjunct)).singleElement().satisfies(run -> {
            assertThat(run.typeface()).isEqualTo(typeface);
            assertThat(run.glyphs()).hasSize(glyphs).doesNotContain(NO_GLYPH);
            assertThat(run.text()).isEqualTo(conjunct);
        });
    }

    @Test
    void aVowelThatIsWrittenBeforeItsConsonantIsDrawnBeforeIt() {
        var alone = shaper.shape("क").getFirst();
        var together = shaper.shape("कि").getFirst();

        assertThat(together.glyphs()).hasSize(2);
        assertThat(together.glyphs()[1]).isEqualTo(alone.glyphs()[0]);
        assertThat(together.x()[1]).isGreaterThan(together.x()[0]);
    }

    @Test
    void typefacesChangeWithTheScriptAndNotAtPunctuationAndJoiners() {
        assertThat(shaper.shape("Budget ₹80 लाख है। ठीक? र्‍य ok"))
                .extracting(run -> run.typeface() + ":" + run.text())
                .containsExactly("LATIN:Budget ₹80 ", "DEVANAGARI:लाख है। ठीक? र्‍य ", "LATIN:ok");
    }

    @Test
    void whatNoTypefaceHasIsABoxAndKeepsItsPlaceInTheText() {
        assertThat(shaper.shape("a漢😀b")).singleElement().satisfies(run -> {
            assertThat(run.text()).isEqualTo("a漢😀b");
            assertThat(Arrays.stream(run.glyphs()).filter(glyph -> glyph == NO_GLYPH))
                    .hasSize(2);
        });
    }

    @Test
    void boldHoldsForTheScriptsThatHaveABoldTypeface() {
        assertThat(new Shaper(true).shape("Total ₹ योग"))
                .extracting(Run::typeface)
                .containsExactly(Typeface.LATIN_BOLD, Typeface.DEVANAGARI);
    }

    @Test
    void nothingIsNoRun() {
        assertThat(shaper.shape("")).isEmpty();
        assertThat(shaper.width("")).isZero();
    }
}
