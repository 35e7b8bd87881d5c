package ai.voiceagent.query.call;

import ai.voiceagent.platform.readback.ReadBackSource;
import ai.voiceagent.projection.call.CallViews;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows a command the call that it changed. */
@Component
class CallReadBack implements ReadBackSource {

    private final CallViews calls;
    private final CallQueries queries;

    CallReadBack(CallViews calls, CallQueries queries) {
        this.calls = calls;
        this.queries = queries;
    }

    @Override
    public String resource() {
        return "call";
    }

    @Override
    public Optional<Object> read(String accountId, String id, long version) {
        return calls.find(id)
                .filter(view -> view.version() >= version)
                .filter(view -> view.facts().accountId().value().equals(accountId))
                .map(queries::show);
    }
}
