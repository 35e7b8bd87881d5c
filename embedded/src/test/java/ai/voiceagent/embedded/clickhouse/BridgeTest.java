package ai.voiceagent.embedded.clickhouse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

@NeedsEngine
class BridgeTest {

    @TempDir
    static Path folder;

    private static EmbeddedClickHouse engine;
    private static Client client;

    @BeforeAll
    static void start() throws SQLException {
        engine = EmbeddedClickHouse.start(EngineSettings.of(new MockEnvironment(), folder.resolve("clickhouse")));
        client = new Client(engine.endpoint());
        client.execute("CREATE TABLE note (id UInt64, text String) ENGINE = MergeTree ORDER BY id");
        client.execute("CREATE TABLE victim (id UInt64) ENGINE = MergeTree ORDER BY id");
    }

    @AfterAll
    static void stop() {
        client.close();
        engine.close();
    }

    @Test
    void preparedBatchesComeBackAsTheyWere() throws SQLException {
        client.execute("CREATE TABLE charge (id String, paise Int64, rate Decimal(18, 4), zone Nullable(String))"
                + " ENGINE = ReplacingMergeTree ORDER BY id");
        try (var connection = client.connect()) {
            try (var insert =
                    connection.prepareStatement("INSERT INTO charge (id, paise, rate, zone) VALUES (?, ?, ?, ?)")) {
                for (var i = 0; i < 5_000; i++) {
                    insert.setString(1, "it's;\n\n\\ " + i);
                    insert.setLong(2, i);
                    insert.setBigDecimal(3, new BigDecimal("1.3500"));
                    insert.setString(4, i % 2 == 0 ? null : "Asia/Kolkata");
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            try (var select =
                    connection.prepareStatement("SELECT * FROM charge FINAL WHERE paise >= ? ORDER BY paise")) {
                select.setLong(1, 0);
                try (var rows = select.executeQuery()) {
                    for (var i = 0; i < 5_000; i++) {
                        assertThat(rows.next()).isTrue();
                        assertThat(rows.getString("id")).isEqualTo("it's;\n\n\\ " + i);
                        assertThat(rows.getLong("paise")).isEqualTo(i);
                        assertThat(rows.getBigDecimal("rate")).isEqualByComparingTo("1.35");
                        assertThat(rows.getString("zone")).isEqualTo(i % 2 == 0 ? null : "Asia/Kolkata");
                    }
                    assertThat(rows.next()).isFalse();
                }
            }
        }
    }

    @Test
    void aBlankLineDoesNotEndTheRowsOfAnInsert() throws Exception {
        var answer = client.post(
                "INSERT INTO note FORMAT JSONEachRow\n{\"id\":1,\"text\":\"a\"}\n\n{\"id\":2,\"text\":\"b\"}\n");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(client.ask("SELECT count() FROM note WHERE id IN (1, 2)")).isEqualTo("2");
    }

    @Test
    void binaryRowsMayContainTheBytesOfABlankLine() throws Exception {
        var rows = ByteBuffer.allocate(16)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(0x0A0A)
                .putLong(0x0A0A0A0AL);

        var answer = client.insert("INSERT INTO victim (id) FORMAT RowBinary", rows.array());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(client.ask("SELECT count() FROM victim WHERE id IN (2570, 168430090)"))
                .isEqualTo("2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1; SELECT 2",
                "INSERT INTO victim VALUES (1); DROP TABLE victim",
                "CREATE TABLE surplus (id Int8) ENGINE = Memory; SELECT 1",
                "CREATE TABLE surplus (id Int8) ENGINE = Memory PARALLEL WITH CREATE TABLE surplus2 (id Int8) ENGINE = Memory",
                "INSERT INTO victim SELECT 1; DROP TABLE victim",
                "SELECT 1; not valid at all ("
            })
    void severalStatementsAreRefusedBeforeTheFirstOneRuns(String sql) throws Exception {
        var before = client.ask("SELECT count() FROM victim");

        var answer = client.post(sql);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("X-ClickHouse-Exception-Code")).contains("62");
        assertThat(client.ask("SELECT count() FROM victim")).isEqualTo(before);
        assertThat(client.ask("SELECT count() FROM system.tables WHERE name LIKE 'surplus%'"))
                .isEqualTo("0");
    }

    @Test
    void aClosingSemicolonIsNotASecondStatement() throws Exception {
        assertThat(client.post("SELECT 7;\n -- done\n;").body()).isEqualTo("7\n");
    }

    @Test
    void manyAtOnceAllGetTheirOwnAnswer() throws Exception {
        var questions = new ArrayList<Callable<Boolean>>();
        for (var i = 0; i < 400; i++) {
            var number = i;
            questions.add(() -> client.post("?param_n=" + number, "SELECT {n:UInt64} * 2".getBytes(UTF_8))
                    .body()
                    .equals(number * 2 + "\n"));
        }
        try (var threads = Executors.newFixedThreadPool(16)) {
            for (var answer : threads.invokeAll(questions))
                assertThat(answer.get()).isTrue();
        }
    }

    @Test
    void whatOneRequestSetsAnotherDoesNotSee() throws Exception {
        client.post("SET max_block_size = 12345");

        for (var i = 0; i < 20; i++) {
            assertThat(client.post("SELECT getSetting('max_block_size')").body())
                    .isNotEqualTo("12345\n");
        }
        assertThat(client.post("?max_block_size=4321", "SELECT getSetting('max_block_size')".getBytes(UTF_8))
                        .body())
                .isEqualTo("4321\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SELECT nope FROM note                                       | 47
            SELECT * FROM missing                                       | 60
            SELEC 1 FROM                                                | 62
            SELECT throwIf(number = 5, 'boom') FROM numbers(10)         | 395
            INSERT INTO note (id, nope) VALUES (1, 2)                   | 16
            INSERT INTO note (id) VALUES ('not a number')               | 6
            SELECT groupArray(number) FROM numbers(300000000)           | 241
            """)
    void theEnginesErrorCodeReachesTheDriver(String sql, int code) {
        assertThatThrownBy(() -> client.execute(sql))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getErrorCode())
                                .as(refused.getMessage())
                                .isEqualTo(code));
    }

    @Test
    void aResultThatWouldNotFitIsRefusedAndTheNextOneIsServed() throws Exception {
        assertThatThrownBy(() -> client.execute("SELECT number, number FROM numbers(50000000)"))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getErrorCode()).isEqualTo(396));

        assertThat(client.ask("SELECT count() FROM numbers(10)")).isEqualTo("10");
    }

    @Test
    void aLargeResultArrivesCompressedAndWhole() throws Exception {
        try (var connection = client.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT number, toString(number) FROM numbers(300000)")) {
            var sum = 0L;
            while (rows.next()) sum += rows.getLong(1) + rows.getString(2).length();
            assertThat(sum).isEqualTo(44_999_850_000L + 1_688_890L);
        }
    }

    @Test
    void poolsAndSqlClientsFindWhatTheyAskFor() throws SQLException {
        try (var connection = client.connect()) {
            assertThat(connection.isValid(2)).isTrue();
            try (var columns = connection.getMetaData().getColumns(null, "default", "note", "%")) {
                assertThat(columns.next()).isTrue();
                assertThat(columns.getString("COLUMN_NAME")).isEqualTo("id");
            }
        }
        assertThat(client.ask("SELECT timezone()")).isEqualTo("UTC");
    }

    @Test
    void anInsertThatBreaksOffLeavesNothingBehind() throws Exception {
        try (var socket = new Socket("127.0.0.1", client.port())) {
            socket.getOutputStream()
                    .write("""
                    POST /?query=INSERT%%20INTO%%20victim%%20FORMAT%%20RowBinary HTTP/1.1\r
                    Host: 127.0.0.1\r
                    X-ClickHouse-User: %s\r
                    X-ClickHouse-Key: %s\r
                    Content-Length: 800000\r
                    \r
                    """.formatted(
                            client.endpoint().user(), client.endpoint().password()).getBytes(UTF_8));
            socket.getOutputStream().write(new byte[400_000]);
        }

        Thread.sleep(500);
        assertThat(client.ask("SELECT count() FROM victim WHERE id = 0")).isEqualTo("0");
    }

    @Test
    void aFormatInTheTextWinsAndIsNamedInTheAnswer() throws Exception {
        var answer = client.post("SELECT 1 AS one FORMAT JSONEachRow");

        assertThat(answer.body()).isEqualTo("{\"one\":1}\n");
        assertThat(answer.headers().firstValue("X-ClickHouse-Format")).contains("JSONEachRow");
    }

    @Test
    void whatTheBridgeCannotDoIsRefusedAndNotIgnored() throws Exception {
        assertThat(client.post("?session_id=mine", "SELECT 1".getBytes(UTF_8)).statusCode())
                .isEqualTo(500);
        assertThat(client.post("?decompress=1", "SELECT 1".getBytes(UTF_8)).body())
                .contains("does not support 'decompress'");
        assertThat(client.post("?no_such_setting=1", "SELECT 1".getBytes(UTF_8))
                        .headers()
                        .firstValue("X-ClickHouse-Exception-Code"))
                .contains("115");
    }
}
