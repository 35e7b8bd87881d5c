package ai.voiceagent.platform.web;

import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.platform.error.Rejection;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;

/**
 * How long bodies are waited for, and how many at once: a thread that waits for a body serves nobody else, so that those who send
 * slowly could have them all. What came along with the headers is not waited for.
 */
final class Patience {

    /** Half of the threads that a server has. */
    static final int AT_ONCE = 100;

    static final Duration WHOLE = Duration.ofSeconds(30);

    private final Semaphore waiting;
    private final Duration whole;

    Patience(int atOnce, Duration whole) {
        this.waiting = new Semaphore(atOnce);
        this.whole = whole;
    }

    /** The patience with one body, from now on. */
    OfOne ofOne() {
        return new OfOne(System.nanoTime());
    }

    /** A step of reading. */
    interface Read {
        int read() throws IOException;
    }

    /** The patience with one body. */
    final class OfOne {

        private final long began;

        private OfOne(long began) {
            this.began = began;
        }

        int read(ServletInputStream body, Read step) throws IOException {
            if (body.isFinished() || body.available() > 0) return sent(step);
            requireMore();
            if (!waiting.tryAcquire()) throw tooMany();
            try {
                return sent(step);
            } finally {
                waiting.release();
            }
        }

        /** What nobody wants is not read for longer either, however fast it comes. */
        void requireMore() {
            if (System.nanoTime() - began > whole.toNanos()) throw late();
        }

        /** Whatever goes wrong while a body is read is its sender's doing. */
        private int sent(Read step) {
            try {
                return step.read();
            } catch (SocketTimeoutException silent) {
                throw late();
            } catch (IOException gone) {
                throw Rejection.validation("body", "well-formed HTTP", "cannot be read to its end");
            }
        }
    }

    private Rejection late() {
        return Rejection.validation("body", "within " + whole.toSeconds() + " seconds", "did not come in time");
    }

    private static Rejection tooMany() {
        return new Rejection(
                ErrorCode.RATE_LIMIT_EXCEEDED,
                "Too many requests are waited for that do not send their bodies; try again",
                Map.of("field", "body", "rule", "sent at once", "problem", "did not come with the request"));
    }
}
