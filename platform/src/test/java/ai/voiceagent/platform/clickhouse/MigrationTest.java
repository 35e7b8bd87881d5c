package ai.voiceagent.platform.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MigrationTest {

    private static final String TWO = """
            -- a comment; with a semicolon
            CREATE TABLE a (x String COMMENT 'one; two') ENGINE = Memory;

            CREATE TABLE b (x String)
            ENGINE = Memory;
            """;

    @Test
    void statementsEndWithASemicolonAtTheEndOfALine() {
        assertThat(new Migration(1, "V001__x.sql", TWO).statements())
                .containsExactly(
                        "CREATE TABLE a (x String COMMENT 'one; two') ENGINE = Memory",
                        "CREATE TABLE b (x String)\nENGINE = Memory");
    }

    @Test
    void commentsMayChangeAndStatementsMayNot() {
        var before = new Migration(1, "V001__x.sql", TWO).checksum();
        assertThat(new Migration(1, "V001__x.sql", TWO.replace("a comment", "another")).checksum())
                .isEqualTo(before);
        assertThat(new Migration(1, "V001__x.sql", TWO.replace("TABLE b", "TABLE c")).checksum())
                .isNotEqualTo(before);
    }
}
