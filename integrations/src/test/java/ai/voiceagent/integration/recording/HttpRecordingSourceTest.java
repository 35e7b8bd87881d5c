package ai.voiceagent.integration.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.voiceagent.integration.shared.GuardedHttp;
import ai.voiceagent.integration.shared.HttpLimits;
import ai.voiceagent.integration.testing.Receiver;
import ai.voiceagent.platform.outbound.HostNames;
import ai.voiceagent.platform.outbound.Outbound;
import ai.voiceagent.process.recording.RecordingSource.NotFetched;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HttpRecordingSourceTest {

    private static final HttpLimits SMALL =
            new HttpLimits(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(3), 1_000);

    private final Receiver provider = new Receiver(null);

    @AfterEach
    void close() {
        provider.close();
    }

    private static HttpRecordingSource source(HostNames names) {
        var outbound = new Outbound(true, names);
        return new HttpRecordingSource(outbound, new GuardedHttp(outbound, SMALL));
    }

    private String fetch(String url) throws NotFetched {
        return source(host -> new InetAddress[] {InetAddress.getByName("127.0.0.1")})
                .fetch(url, HttpRecordingSourceTest::read);
    }

    private static String read(InputStream sound) {
        try {
            return new String(sound.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private NotFetched failure(String url) {
        return catchThrowableOfType(NotFetched.class, () -> fetch(url));
    }

    private String at(String path) {
        return "http://recordings.example.test:" + provider.port() + path;
    }

    private void answer(int status, String body) {
        provider.answering(exchange -> {
            exchange.sendResponseHeaders(status, body.length());
            exchange.getResponseBody().write(body.getBytes());
        });
    }

    @Test
    void theSoundIsHandedOver() throws NotFetched {
        answer(200, "sound");

        assertThat(fetch(at("/1.mp3"))).isEqualTo("sound");
    }

    @Test
    void aFewRedirectsAreFollowedAndNoMore() throws NotFetched {
        provider.answering(exchange -> {
            var left = Integer.parseInt(exchange.getRequestURI().getPath().substring(1));
            exchange.getResponseHeaders().add("Location", left > 0 ? "/" + (left - 1) : "");
            exchange.sendResponseHeaders(left > 0 ? 302 : 200, left > 0 ? -1 : 5);
            if (left == 0) exchange.getResponseBody().write("sound".getBytes());
        });

        assertThat(fetch(at("/3"))).isEqualTo("sound");
        assertThat(failure(at("/9")).forGood()).isTrue();
    }

    @Test
    void aRedirectThatLeadsInsideIsNotFollowed() {
        provider.answering(exchange -> {
            exchange.getResponseHeaders().add("Location", "https://169.254.169.254/latest/meta-data/");
            exchange.sendResponseHeaders(302, -1);
        });
        var names = (HostNames) host -> InetAddress.getAllByName(host.startsWith("recordings") ? "127.0.0.1" : host);

        var failure = catchThrowableOfType(
                NotFetched.class, () -> source(names).fetch(at("/1"), HttpRecordingSourceTest::read));

        assertThat(failure).hasMessageContaining("does not lead to an address of the public internet");
        assertThat(failure.forGood()).isTrue();
    }

    @Test
    void whatIsTooLargeIsGivenUp() {
        answer(200, "x".repeat(1_001));

        assertThat(failure(at("/1"))).hasMessageContaining("larger than 1000 bytes");
        assertThat(failure(at("/1")).forGood()).isTrue();
    }

    @Test
    void whatMayComeLaterIsTriedAgainAndWhatIsGoneIsNot() {
        answer(404, "");
        assertThat(failure(at("/1")).forGood()).isFalse();
        answer(503, "");
        assertThat(failure(at("/1")).forGood()).isFalse();
        answer(410, "");
        assertThat(failure(at("/1")).forGood()).isTrue();
    }

    @Test
    void anAddressThatIsNoneIsGivenUp() {
        assertThat(failure("ftp://recordings.example.test/1").forGood()).isTrue();
        assertThat(failure("https://user:pass@recordings.example.test/1").forGood())
                .isTrue();
    }
}
