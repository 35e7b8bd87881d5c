package ai.voiceagent.platform.readback;

import ai.voiceagent.platform.error.Rejection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import tools.jackson.databind.json.JsonMapper;

/** Answers {@link ReadBack}: looks at the view until it is far enough, for a bounded time. The query side's door makes it a bean. */
public class ReadBackHandler {

    private static final Duration PAUSE = Duration.ofMillis(3);

    private final Map<String, ReadBackSource> sources;
    private final JsonMapper json;

    public ReadBackHandler(List<ReadBackSource> sources, JsonMapper json) {
        this.sources = sources.stream().collect(Collectors.toMap(ReadBackSource::resource, Function.identity()));
        this.json = json;
    }

    @QueryHandler(queryName = ReadBackQuestion.NAME)
    String answer(ReadBackQuestion question) {
        var source = sources.get(question.resource());
        if (source == null) throw new IllegalStateException("no read-back source for " + question.resource());
        var deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(ReadBack.LIMIT_MILLIS);
        do {
            var found = source.read(question.accountId(), question.id(), question.version());
            if (found.isPresent()) return json.writeValueAsString(found.get());
            LockSupport.parkNanos(PAUSE.toNanos());
        } while (System.nanoTime() < deadline);
        throw Rejection.notFound(question.resource(), question.id());
    }
}
