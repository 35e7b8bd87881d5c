package ai.voiceagent.integration.shared;

import ai.voiceagent.platform.outbound.Outbound;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * HTTP to addresses that somebody gave us. A host is resolved once, checked, and connected to at what was checked; there are no
 * redirects, cookies, retries, proxies or decompression, and everything has an end: an exchange that takes too long is cut.
 */
public final class GuardedHttp implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GuardedHttp.class);

    private final Outbound outbound;
    private final HttpLimits limits;
    private final CloseableHttpClient secure;
    private final CloseableHttpClient plain;
    private final ScheduledExecutorService scissors = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("outbound-deadlines").factory());

    public GuardedHttp(Outbound outbound, HttpLimits limits) {
        this(outbound, limits, DefaultClientTlsStrategy.createDefault());
    }

    public GuardedHttp(Outbound outbound, HttpLimits limits, TlsSocketStrategy tls) {
        this.outbound = outbound;
        this.limits = limits;
        this.secure = BareClient.of(new CheckedAddresses(outbound, true), tls, limits);
        this.plain = BareClient.of(new CheckedAddresses(outbound, false), tls, limits);
    }

    /** What reads an answer; it need not read all of it. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(int status, Map<String, String> headers, InputStream body) throws IOException;
    }

    /** Posts {@code body}, and returns the status of the answer. */
    public int post(URI to, Map<String, String> headers, byte[] body) throws IOException {
        var request = new HttpPost(to);
        request.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
        headers.forEach(request::setHeader);
        return exchange(to, request, (status, answered, content) -> {
            content.readNBytes((int) Math.min(limits.bytes(), 1 << 16));
            return status;
        });
    }

    /** Gets what is there; reading more than the limit allows fails. */
    public <T> T get(URI from, Reader<T> reader) throws IOException {
        return exchange(
                from,
                new HttpGet(from),
                (status, headers, content) -> reader.read(status, headers, new LimitedStream(content, limits.bytes())));
    }

    private <T> T exchange(URI uri, HttpUriRequestBase request, Reader<T> reader) throws IOException {
        var problem = outbound.problem(uri.toString());
        if (problem.isPresent()) throw new IOException("The address " + problem.get());
        var client = "https".equalsIgnoreCase(uri.getScheme()) ? secure : plain;
        var late = new AtomicBoolean();
        var cut = scissors.schedule(
                () -> {
                    late.set(true);
                    request.cancel();
                },
                limits.total().toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            var answer = client.executeOpen(HttpHost.create(uri), request, null);
            try {
                return reader.read(answer.getCode(), headers(answer), content(answer));
            } finally {
                drop(request, answer);
            }
        } catch (IOException broken) {
            if (late.get())
                throw new IOException("No answer within " + limits.total().toSeconds() + " s", broken);
            throw broken;
        } finally {
            cut.cancel(false);
        }
    }

    /** Closing an answer would read it to its end, which may be far: the connection is cut first, and complains. */
    private static void drop(HttpUriRequestBase request, ClassicHttpResponse answer) {
        request.cancel();
        try {
            answer.close();
        } catch (IOException cut) {
            LOG.trace("an answer was left unread", cut);
        }
    }

    private static InputStream content(ClassicHttpResponse answer) throws IOException {
        return answer.getEntity() == null
                ? InputStream.nullInputStream()
                : answer.getEntity().getContent();
    }

    private static Map<String, String> headers(ClassicHttpResponse answer) {
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        for (var header : answer.getHeaders()) headers.putIfAbsent(header.getName(), header.getValue());
        return headers;
    }

    @Override
    public void close() throws IOException {
        scissors.shutdownNow();
        secure.close();
        plain.close();
    }
}
