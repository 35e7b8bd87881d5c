package ai.voiceagent.platform.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SqlValueTest {

    @Test
    void aLiteralCannotEndBeforeItsQuote() {
        assertThat(SqlValue.literal("a'b")).isEqualTo("'a\\'b'");
        assertThat(SqlValue.literal("a\\")).isEqualTo("'a\\\\'");
        assertThat(SqlValue.literal("a\\'); DROP TABLE x --")).isEqualTo("'a\\\\\\'); DROP TABLE x --'");
    }

    @Test
    void valuesAreWrittenAsClickHouseReadsThem() {
        assertThat(SqlValue.parameter(42L)).isEqualTo("42");
        assertThat(SqlValue.parameter(LocalDate.of(2026, 3, 10))).isEqualTo("2026-03-10");
        assertThat(SqlValue.parameter(Instant.parse("2026-03-10T01:02:03.456789Z")))
                .isEqualTo("2026-03-10 01:02:03.456");
        assertThat(SqlValue.parameter(List.of("a", "b'c"))).isEqualTo("['a','b\\'c']");
        assertThat(SqlValue.literal(LocalDate.of(2026, 3, 10))).isEqualTo("toDate('2026-03-10')");
    }

    @Test
    void fractionsAreNoValues() {
        assertThatIllegalArgumentException().isThrownBy(() -> SqlValue.parameter(1.5));
        assertThatIllegalArgumentException().isThrownBy(() -> SqlValue.literal(BigDecimal.ONE));
    }
}
