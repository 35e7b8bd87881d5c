package ai.voiceagent.embedded.clickhouse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

@NeedsEngine
class BridgeAccessTest {

    @TempDir
    static Path folder;

    private static EngineSettings settings;
    private static EmbeddedClickHouse engine;
    private static Client client;

    @BeforeAll
    static void start() {
        settings = EngineSettings.of(new MockEnvironment(), folder.resolve("clickhouse"));
        engine = EmbeddedClickHouse.start(settings);
        client = new Client(engine.endpoint());
    }

    @AfterAll
    static void stop() {
        client.close();
        engine.close();
    }

    @Test
    void nobodyIsServedWithoutThePassword() throws Exception {
        var stranger = client.send(client.request("", "SELECT 1".getBytes(UTF_8)));

        assertThat(stranger.statusCode()).isEqualTo(401);
        assertThat(stranger.headers().firstValue("X-ClickHouse-Exception-Code")).contains("516");
        assertThatThrownBy(() -> DriverManager.getConnection(engine.endpoint().url(), "default", "guess")
                        .createStatement()
                        .execute("SELECT 1"))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void eachStartHasAPasswordOfItsOwn() {
        var other = EngineSettings.of(new MockEnvironment(), folder.resolve("clickhouse"));

        assertThat(other.password()).hasSizeGreaterThan(30).isNotEqualTo(settings.password());
    }

    @Test
    void theEngineShowsNoSecretsInTheListOfProcesses() throws IOException {
        var process = Path.of("/proc", Long.toString(engine.pid()));

        assertThat(Files.readString(process.resolve("cmdline"))).doesNotContain(settings.password());
        assertThat(Files.readString(process.resolve("environ")))
                .contains("TZ=UTC")
                .doesNotContain("HOME=");
    }

    @Test
    void onlyThisMachineIsServed() throws IOException {
        var outside = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .toList();
        for (var address : outside) {
            try (var socket = new Socket()) {
                assertThatThrownBy(() -> socket.connect(new InetSocketAddress(address, client.port()), 1_000))
                        .as("connecting to %s", address)
                        .isInstanceOf(IOException.class);
            }
        }
    }
}
