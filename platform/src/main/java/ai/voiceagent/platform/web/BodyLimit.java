package ai.voiceagent.platform.web;

import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.platform.error.Rejection;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.coyote.CloseNowException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MultipartException;

/**
 * Refuses bodies above 2 MiB, announced or not, and those that do not come; multipart uploads have their own limits. What nobody
 * read is read here, where it is given up in time: the server itself would wait for it for as long as bytes drop in.
 */
final class BodyLimit extends OncePerRequestFilter {

    static final long LIMIT = 2L * 1024 * 1024;

    /** How much of what nobody read is read here. */
    static final long THROWN_AWAY = 64L * 1024 * 1024;

    /** How uploads are refused before anybody reads them. */
    private static final Set<Integer> UNREAD = Set.of(401, 403, 429);

    private final ErrorWriter errors;
    private final Patience patience;

    BodyLimit(ErrorWriter errors, Patience patience) {
        this.errors = errors;
        this.patience = patience;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getContentLengthLong() <= 0 && request.getHeader("Transfer-Encoding") == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (multipart(request)) {
            chain.doFilter(request, response);
            if (UNREAD.contains(response.getStatus())) finish(request, response);
        } else if (request.getContentLengthLong() > LIMIT) {
            errors.write(response, tooLarge());
            finish(request, response);
        } else {
            // asked for now, so that Tomcat reads no form out of it: it would wait for a slow sender without end.
            // Nothing here takes forms
            chain.doFilter(
                    new Limited(request, new Counted(request.getInputStream(), LIMIT, patience.ofOne())), response);
            finish(request, response);
        }
    }

    private static boolean multipart(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    }

    private void finish(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.isAsyncStarted()) return;
        var time = patience.ofOne();
        var rest = new Counted(request.getInputStream(), THROWN_AWAY, time);
        var thrownAway = new byte[8 * 1024];
        try {
            while (!rest.isFinished()) {
                time.requireMore();
                if (rest.available() == 0) response.flushBuffer();
                if (rest.read(thrownAway, 0, thrownAway.length) < 0) return;
            }
        } catch (Rejection givenUp) {
            // an exception of this kind keeps the error page from reading the upload once more
            throw new CloseNowException(new MultipartException("The body was given up", givenUp));
        }
    }

    private static Rejection tooLarge() {
        return new Rejection(
                ErrorCode.PAYLOAD_TOO_LARGE,
                "The body is larger than " + LIMIT + " bytes",
                Map.of("field", "body", "rule", "max " + LIMIT + " bytes", "problem", "too large"));
    }

    private static final class Limited extends HttpServletRequestWrapper {

        private final ServletInputStream body;

        Limited(HttpServletRequest request, ServletInputStream body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            return body;
        }
    }

    private static final class Counted extends ServletInputStream {

        private final ServletInputStream body;
        private final long limit;
        private final Patience.OfOne patience;
        private long seen;

        Counted(ServletInputStream body, long limit, Patience.OfOne patience) {
            this.body = body;
            this.limit = limit;
            this.patience = patience;
        }

        @Override
        public int read() throws IOException {
            var next = patience.read(body, body::read);
            if (next >= 0) count(1);
            return next;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            var read = patience.read(body, () -> body.read(into, offset, length));
            if (read > 0) count(read);
            return read;
        }

        private void count(int bytes) {
            seen += bytes;
            if (seen > limit) throw tooLarge();
        }

        @Override
        public int available() throws IOException {
            return body.available();
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
