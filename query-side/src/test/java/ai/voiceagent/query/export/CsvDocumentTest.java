package ai.voiceagent.query.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvDocumentTest {

    @Test
    void aTableIsLinesOfQuotedValues() throws IOException {
        assertThat(csv("plain", "a,b", "say \"hi\"", "two\nlines", "₹ हिन्दी", new BigDecimal("-7.26"), null))
                .isEqualTo("h\r\nplain,\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",₹ हिन्दी,-7.26,\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r\n=1", " =1", "＝1＋1"})
    void aTextThatLooksLikeAFormulaIsQuotedAway(String text) throws IOException {
        assertThat(csv(text).split("\r\n", 2)[1]).startsWith(text.matches("(?s).*[\r\n].*") ? "\"'" : "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1=1", "a+b", "x-y", "me@example.com"})
    void otherTextsStayAsTheyAre(String text) throws IOException {
        assertThat(csv(text)).isEqualTo("h\r\n" + text + "\r\n");
    }

    private static String csv(@Nullable Object... values) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var csv = new CsvDocument(out, List.of("h"))) {
            csv.row(Arrays.asList(values));
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
