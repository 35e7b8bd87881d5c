package ai.voiceagent.platform.axon;

import java.util.List;
import org.axonframework.common.caching.Cache;

/** The freshness of an embedded event store: nobody else writes to it, so whatever is cached is fresh until an attempt fails. */
record SoleWriter(Cache cache) implements Freshness {

    @Override
    public void before(List<PendingCommand<?, ?>> group) {}

    @Override
    public void failed(List<PendingCommand<?, ?>> group) {
        group.forEach(command -> cache.remove(command.aggregate));
    }
}
