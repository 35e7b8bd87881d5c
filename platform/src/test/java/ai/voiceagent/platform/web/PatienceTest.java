package ai.voiceagent.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.voiceagent.platform.error.Rejection;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PatienceTest {

    /** A body of which this many bytes came along with the headers. */
    private static final class Body extends ServletInputStream {

        private int here;

        Body(int here) {
            this.here = here;
        }

        @Override
        public int read() {
            return here-- > 0 ? 'x' : -1;
        }

        @Override
        public int available() {
            return Math.max(0, here);
        }

        @Override
        public boolean isFinished() {
            return here < 0;
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

    private final Body absent = new Body(0);

    @Test
    void whatIsThereIsReadWithoutWaitingHoweverManyWait() throws IOException {
        var patience = new Patience(0, Duration.ZERO);
        var body = new Body(1);

        assertThat(patience.ofOne().read(body, body::read)).isEqualTo('x');
        assertThatThrownBy(() -> patience.ofOne().read(body, body::read)).isInstanceOf(Rejection.class);
    }

    @Test
    void onlySoManyAreWaitedForAtOnce() throws IOException {
        var patience = new Patience(1, Duration.ofMinutes(1));

        var answer = patience.ofOne().read(absent, () -> {
            assertThatThrownBy(() -> patience.ofOne().read(absent, () -> 1)).hasMessageContaining("Too many requests");
            return 7;
        });

        assertThat(answer).isEqualTo(7);
        assertThat(patience.ofOne().read(absent, () -> 8)).isEqualTo(8);
    }

    @Test
    void aSenderWhoIsGoneIsNoFailureOfOurs() {
        var patience = new Patience(1, Duration.ofMinutes(1));

        assertThatThrownBy(() -> patience.ofOne().read(absent, () -> {
                    throw new SocketException("Connection reset");
                }))
                .isInstanceOf(Rejection.class)
                .hasMessageContaining("cannot be read to its end");
    }

    @Test
    void aBodyThatDropsInOrFallsSilentIsGivenUp() throws Exception {
        var patience = new Patience(1, Duration.ofMillis(20));
        var one = patience.ofOne();
        assertThat(one.read(absent, () -> 1)).isEqualTo(1);
        Thread.sleep(40);

        assertThatThrownBy(() -> one.read(absent, () -> 1)).hasMessageContaining("did not come in time");
        assertThatThrownBy(() -> patience.ofOne().read(absent, () -> {
                    throw new SocketTimeoutException();
                }))
                .hasMessageContaining("did not come in time");
    }
}
