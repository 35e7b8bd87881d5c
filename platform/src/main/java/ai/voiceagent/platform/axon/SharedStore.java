package ai.voiceagent.platform.axon;

import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.AggregateCacheEntry;

/**
 * The freshness of an event store that other processes write to as well: a cached aggregate is used only when the store
 * holds no later event of it. One question to the store for each cached aggregate of a group, whatever the group's size.
 *
 * @param lastSequence asks the store for an aggregate's last sequence number, -1 when it has none
 */
record SharedStore(Cache cache, ToLongFunction<String> lastSequence) implements Freshness {

    @Override
    public void before(List<PendingCommand<?, ?>> group) {
        group.stream().map(command -> command.aggregate).distinct().forEach(this::dropIfStale);
    }

    private void dropIfStale(String aggregate) {
        AggregateCacheEntry<?> cached = cache.get(aggregate);
        if (cached == null) return;
        if (!Objects.equals(version(cached), lastSequence.applyAsLong(aggregate))) cache.remove(aggregate);
    }

    /** The entry keeps the aggregate itself and hands it out as it is; what it could be rebuilt from is not needed. */
    private static Long version(AggregateCacheEntry<?> cached) {
        var version = cached.recreateAggregate(null, null, null, null).version();
        return version == null ? Long.valueOf(-1) : version;
    }

    @Override
    public void failed(List<PendingCommand<?, ?>> group) {
        group.forEach(command -> cache.remove(command.aggregate));
    }
}
