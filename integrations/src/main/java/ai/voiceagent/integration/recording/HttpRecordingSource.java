package ai.voiceagent.integration.recording;

import ai.voiceagent.integration.shared.GuardedHttp;
import ai.voiceagent.integration.shared.HttpLimits;
import ai.voiceagent.integration.shared.TooLarge;
import ai.voiceagent.platform.outbound.ForbiddenAddress;
import ai.voiceagent.platform.outbound.Outbound;
import ai.voiceagent.process.recording.RecordingSource;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Gets recordings over HTTPS. Providers lead to their storage by redirects: a few are followed, each checked like the first address. */
@Component
class HttpRecordingSource implements RecordingSource {

    private static final int HOPS = 3;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> GONE = Set.of(410, 451);

    private final Outbound outbound;
    private final GuardedHttp http;

    @Autowired
    HttpRecordingSource(Outbound outbound, @Value("${voice.recordings.largest-bytes:268435456}") long largest) {
        this(
                outbound,
                new GuardedHttp(
                        outbound,
                        new HttpLimits(
                                Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofMinutes(10), largest)));
    }

    HttpRecordingSource(Outbound outbound, GuardedHttp http) {
        this.outbound = outbound;
        this.http = http;
    }

    private sealed interface Step<T> {}

    private record Kept<T>(T result) implements Step<T> {}

    private record Elsewhere<T>(URI location) implements Step<T> {}

    private record Refused<T>(int status) implements Step<T> {}

    @Override
    public <T> T fetch(String from, Function<InputStream, T> keeper) throws NotFetched {
        var address = checked(from);
        for (int hop = 0; hop <= HOPS; hop++) {
            switch (step(address, keeper)) {
                case Kept<T>(var result) -> {
                    return result;
                }
                case Elsewhere<T>(var location) -> address = checked(location.toString());
                case Refused<T>(var status) ->
                    throw new NotFetched("The provider answered " + status, GONE.contains(status));
            }
        }
        throw new NotFetched("The provider leads from one address to the next", true);
    }

    private URI checked(String url) throws NotFetched {
        var problem = outbound.problem(url);
        if (problem.isPresent()) throw new NotFetched("The address of the recording " + problem.get(), true);
        return URI.create(url);
    }

    private <T> Step<T> step(URI address, Function<InputStream, T> keeper) throws NotFetched {
        try {
            return http.get(address, (status, headers, body) -> {
                if (status == 200) return new Kept<>(keeper.apply(body));
                var location = location(address, status, headers);
                return location == null ? new Refused<>(status) : new Elsewhere<>(location);
            });
        } catch (UncheckedIOException wrapped) {
            throw failure(wrapped.getCause());
        } catch (IOException broken) {
            throw failure(broken);
        }
    }

    private static @Nullable URI location(URI address, int status, Map<String, String> headers) {
        var location = headers.get("Location");
        if (location == null || !REDIRECTS.contains(status)) return null;
        try {
            return address.resolve(location);
        } catch (IllegalArgumentException nonsense) {
            return null;
        }
    }

    private static NotFetched failure(IOException failure) {
        var forGood = failure instanceof TooLarge || failure instanceof ForbiddenAddress;
        return new NotFetched(failure.getMessage() == null ? "The connection broke" : failure.getMessage(), forGood);
    }

    @PreDestroy
    void close() throws IOException {
        http.close();
    }
}
