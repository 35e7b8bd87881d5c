package ai.voiceagent.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.voiceagent.platform.error.Rejection;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.coyote.CloseNowException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class BodyLimitTest extends WebBench {

    private static final FilterChain NOBODY_READS = (request, response) -> {};
    private static final long FAR_TOO_MUCH = 4 * BodyLimit.THROWN_AWAY;

    @Autowired
    ErrorWriter errors;

    /** Never ends, and the next bytes are always there. */
    private static final class Endless extends ServletInputStream {

        private final Duration pause;
        private long given;

        Endless(Duration pause) {
            this.pause = pause;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            given += length;
            if (given > FAR_TOO_MUCH) throw new AssertionError("this is read for ever");
            try {
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            return length;
        }

        @Override
        public int available() {
            return 1;
        }

        @Override
        public boolean isFinished() {
            return false;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException();
        }
    }

    /** Announced as so many bytes, or as chunks for -1. */
    private void send(Endless body, long announced, Duration whole) throws Exception {
        var request = new MockHttpServletRequest("POST", "/api/samples") {

            @Override
            public long getContentLengthLong() {
                return announced;
            }

            @Override
            public ServletInputStream getInputStream() {
                return body;
            }
        };
        if (announced < 0) request.addHeader("Transfer-Encoding", "chunked");
        new BodyLimit(errors, new Patience(1, whole)).doFilter(request, new MockHttpServletResponse(), NOBODY_READS);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 3 * 1024 * 1024})
    void aFastSenderWhoNeverStopsIsGivenUpAfterSoManyBytes(long announced) {
        var body = new Endless(Duration.ZERO);

        assertThatThrownBy(() -> send(body, announced, Duration.ofMinutes(5))).isInstanceOf(CloseNowException.class);
        assertThat(body.given).isBetween(BodyLimit.THROWN_AWAY, BodyLimit.THROWN_AWAY + 64 * 1024);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 3 * 1024 * 1024})
    void aSenderWhoNeverStopsIsGivenUpInTimeThoughTheNextBytesAreAlwaysThere(long announced) {
        var body = new Endless(Duration.ofMillis(5));

        assertThatThrownBy(() -> send(body, announced, Duration.ofMillis(50)))
                .isInstanceOf(CloseNowException.class)
                .rootCause()
                .isInstanceOf(Rejection.class)
                .hasMessageContaining("did not come in time");
        assertThat(body.given).isLessThan(BodyLimit.THROWN_AWAY);
    }

    @Test
    void aConnectionThatSendsForEverWithoutALoginIsClosed() throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            var out = socket.getOutputStream();
            out.write("POST /api/samples HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));

            assertThatThrownBy(() -> sendChunks(out)).isInstanceOf(IOException.class);
        }
    }

    private static void sendChunks(OutputStream out) throws IOException {
        var chunk = ("10000\r\n" + "x".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        for (long sent = 0; sent < FAR_TOO_MUCH; sent += chunk.length) out.write(chunk);
    }
}
