package ai.voiceagent.platform.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.voiceagent.platform.error.Misconfiguration;
import com.clickhouse.jdbc.DataSourceImpl;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClickHouseEndpointTest {

    @ParameterizedTest
    @CsvSource({
        "clickhouse, clickhouse",
        "clickhouse://voice:secret@host:8123, clickhouse://***@host:8123",
        "clickhouse://voice:sec/r?e@t@host:8123/x?password=secret, clickhouse://***@host:8123/x",
        "voice:secret@host:8123, ***@host:8123",
        "ftp://host/?user=a@b&password=secret, ftp://***@b",
        "jdbc:mysql://host/x?password=secret, jdbc:mysql://host/x",
    })
    void aRefusalShowsNoPassword(String address, String shown) {
        assertThatThrownBy(() -> ClickHouseEndpoint.of(address, "voice", ""))
                .isInstanceOf(Misconfiguration.class)
                .hasMessageStartingWith("CLICKHOUSE_URL is '" + shown + "', which is no address");
    }

    @Test
    void nothingThatIsWrittenOfItHasAPassword() {
        var endpoint = ClickHouseEndpoint.of("https://voice:secret@host:8443/?password=secret", "voice", "secret");

        assertThat(endpoint).hasToString("jdbc:clickhouse:https://***@host:8443/ as voice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://host:8123?ssl=true", "http://host:8123/?ssl=true", "jdbc:ch://host:8123?ssl=true"})
    void aQueryNeedsNoSlash(String address) throws Exception {
        var endpoint = ClickHouseEndpoint.of(address, "voice", "");

        assertThat(new DataSourceImpl(endpoint.url(), new Properties())).isNotNull();
    }
}
