package ai.voiceagent.query.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LineBreakerTest {

    private static final float WIDTH = 120;
    private final LineBreaker breaker = new LineBreaker(Style.BODY, WIDTH);

    @Test
    void linesBreakBetweenWordsAndFit() {
        var text = "यह एक लंबा वाक्य है जो एक पंक्ति में नहीं आता and goes on in English for a while";

        var lines = breaker.lines(text);
        assertThat(lines)
                .hasSizeGreaterThan(2)
                .allSatisfy(line -> assertThat(line.width()).isLessThanOrEqualTo(WIDTH));
        assertThat(String.join(" ", texts(lines))).isEqualTo(text);
    }

    @Test
    void aWordLongerThanALineIsBrokenBetweenLetters() {
        var word = "க்ஷி".repeat(40);

        var lines = breaker.lines("a " + word);
        assertThat(lines).allSatisfy(line -> assertThat(line.width()).isLessThanOrEqualTo(WIDTH));
        assertThat(String.join("", texts(lines))).isEqualTo("a " + word);
    }

    @Test
    void itsOwnLineBreaksStayAndControlCharactersDoNot() {
        assertThat(texts(breaker.lines("one\r\ntwo\n\n\u0007th\tree"))).containsExactly("one", "two", "", "th    ree");
        assertThat(texts(breaker.lines(""))).containsExactly("");
    }

    private static List<String> texts(List<Line> lines) {
        return lines.stream().map(Line::text).toList();
    }
}
