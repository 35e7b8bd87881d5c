package ai.voiceagent.embedded.clickhouse;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementTest {

    @Test
    void theRowsOfAnInsertBeginBehindItsFormat() {
        assertInsert(
                "INSERT INTO t (a, b) FORMAT JSONEachRow\n{\"a\":1}",
                "INSERT INTO t (a, b) ",
                "JSONEachRow",
                "{\"a\":1}");
        assertInsert("INSERT INTO t FORMAT RowBinary\r\n\n\n", "INSERT INTO t ", "RowBinary", "\n\n");
        assertInsert("insert into t format Values (1)", "insert into t ", "Values", "(1)");
    }

    @Test
    void theRowsOfAnInsertBeginBehindValues() {
        assertInsert("INSERT INTO t VALUES (1, 'x')", "INSERT INTO t ", "Values", " (1, 'x')");
        assertInsert(
                "/* FORMAT CSV */ INSERT INTO `VALUES` values(1)",
                "/* FORMAT CSV */ INSERT INTO `VALUES` ",
                "Values",
                "(1)");
        assertInsert(
                "INSERT INTO voice.values (format) SETTINGS a=1 VALUES(1)",
                "INSERT INTO voice.values (format) SETTINGS a=1 ",
                "Values",
                "(1)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO t SELECT * FROM VALUES('a Int8', 1)",
                "INSERT INTO t (a) WITH 1 AS x SELECT x FORMAT CSV",
                "SELECT 'INSERT INTO t VALUES (1)'",
                "CREATE TABLE t (a Int8) ENGINE = Memory",
                "INSERT INTO t (a)"
            })
    void aStatementWithoutRowsOfItsOwnStaysWhole(String sql) {
        assertThat(Statement.of(sql.getBytes(ISO_8859_1))).isInstanceOf(Statement.Query.class);
    }

    @Test
    void theFormatOfAnAnswerIsTheOneInTheText() {
        assertThat(Statement.of("SELECT ' FORMAT CSV', (SELECT 1) FORMAT JSON;".getBytes(ISO_8859_1)))
                .isEqualTo(new Statement.Query(Optional.of("JSON"), false));
        assertThat(Statement.of("SELECT ';' -- ; x\n".getBytes(ISO_8859_1)))
                .isEqualTo(new Statement.Query(Optional.empty(), false));
        assertThat(Statement.of("SELECT 1; SELECT 2".getBytes(ISO_8859_1)))
                .isEqualTo(new Statement.Query(Optional.empty(), true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(1, ';'), (2, 'it''s;')", "(1);", "('\\';')", "(1) ;\n ; "})
    void rowsMayContainSemicolonsAndEndWithOne(String rows) throws IOException {
        assertThat(read(rows)).isEqualTo(rows);
    }

    @Test
    void nothingMayFollowTheRows() {
        assertThatThrownBy(() -> read("(1, 'x'); DROP TABLE t"))
                .isInstanceOfSatisfying(
                        EngineFailure.class,
                        refused -> assertThat(refused.code()).isEqualTo(62));
    }

    private static String read(String rows) throws IOException {
        return new String(
                new ValuesRows(new ByteArrayInputStream(rows.getBytes(ISO_8859_1))).readAllBytes(), ISO_8859_1);
    }

    private static void assertInsert(String sql, String into, String format, String rows) {
        assertThat(Statement.of(sql.getBytes(ISO_8859_1))).isInstanceOfSatisfying(Statement.Insert.class, insert -> {
            assertThat(insert.into()).isEqualTo(into);
            assertThat(insert.format()).isEqualTo(format);
            assertThat(sql.substring(insert.dataStart())).isEqualTo(rows);
        });
    }
}
