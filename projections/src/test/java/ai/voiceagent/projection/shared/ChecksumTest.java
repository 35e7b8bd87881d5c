package ai.voiceagent.projection.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChecksumTest {

    private static final Map<String, ?> FIRST = Map.of("_id", "CALL1", "seconds", 61L, "turns", List.of("Hello", "Hi"));
    private static final Map<String, ?> SECOND = Map.of("_id", "CALL2", "seconds", 62L, "facts", Map.of("paise", 135L));

    @Test
    void dependsNeitherOnTheOrderOfRowsNorOnTheOrderOfFields() {
        var turned = new LinkedHashMap<String, Object>();
        turned.put("turns", List.of("Hello", "Hi"));
        turned.put("seconds", 61L);
        turned.put("_id", "CALL1");

        assertThat(of(List.of(FIRST, SECOND)))
                .isEqualTo(of(List.of(SECOND, turned)))
                .startsWith("2:");
    }

    @Test
    void seesEveryDifference() {
        assertThat(List.of(
                        of(List.of()),
                        of(List.of(FIRST)),
                        of(List.of(SECOND)),
                        of(List.of(FIRST, FIRST)),
                        of(List.of(FIRST, SECOND)),
                        of(List.of(Map.of("_id", "CALL1", "seconds", 62L, "turns", List.of("Hello", "Hi")))),
                        of(List.of(Map.of("_id", "CALL1", "seconds", 61L, "turns", List.of("Hi", "Hello")))),
                        of(List.of(Map.of("_id", "CALL1", "seconds", 61L, "turns", List.of("Hello")))),
                        of(List.of(Map.of("_id", "CALL2", "seconds", 62L, "facts", Map.of("paise", 136L))))))
                .doesNotHaveDuplicates();
    }

    private static String of(List<Map<String, ?>> rows) {
        var checksum = new Checksum();
        rows.forEach(checksum::add);
        return checksum.value();
    }
}
