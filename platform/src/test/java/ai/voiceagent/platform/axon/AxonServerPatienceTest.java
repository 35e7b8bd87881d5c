package ai.voiceagent.platform.axon;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.voiceagent.platform.error.Misconfiguration;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AxonServerPatienceTest {

    @Test
    void aServerThatComesLateIsWaitedFor() throws IOException {
        var port = freePort();
        try (var late = new ServerSocket()) {
            var comes = CompletableFuture.runAsync(
                    () -> open(late, port), CompletableFuture.delayedExecutor(700, TimeUnit.MILLISECONDS));

            assertThatCode(() -> AxonServerPatience.with("127.0.0.1:" + port).await(Duration.ofSeconds(30)))
                    .doesNotThrowAnyException();
            comes.join();
        }
    }

    @Test
    void oneOfSeveralIsEnough() throws IOException {
        try (var there = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var servers = "127.0.0.1:" + freePort() + ", 127.0.0.1:" + there.getLocalPort();

            assertThatCode(() -> AxonServerPatience.with(servers).await(Duration.ZERO))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void aServerThatDoesNotComeIsNamedWithWhatToDo() throws IOException {
        var server = "127.0.0.1:" + freePort();

        assertThatThrownBy(() -> AxonServerPatience.with(server).await(Duration.ZERO))
                .isInstanceOf(Misconfiguration.class)
                .hasMessageContaining("does not answer at " + server)
                .hasMessageContaining("Start it")
                .hasMessageContaining("AXON_SERVER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://axon:8124", "axon:port", "axon:81240", "axon 8124"})
    void whatIsNoAddressIsRefusedAtOnce(String setting) {
        assertThatThrownBy(() -> AxonServerPatience.with(setting))
                .isInstanceOf(Misconfiguration.class)
                .hasMessageContaining("'" + setting + "'")
                .hasMessageContaining("host:port");
    }

    private static void open(ServerSocket socket, int port) {
        try {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
