package ai.voiceagent.platform.axon;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.common.caching.Cache;

/**
 * The freshness of an event store that other processes write to as well: a cached aggregate is used only when the store
 * holds no later event of it. One question to the store for each aggregate of a group, whatever the group's size.
 */
final class SharedStore implements Freshness {

    private final Cache cache;
    private final Function<String, Long> lastSequence;
    private final Map<String, Long> known;

    /** @param lastSequence asks the store for an aggregate's last sequence number, -1 when it has none */
    SharedStore(Cache cache, Function<String, Long> lastSequence, int remembered) {
        this.cache = cache;
        this.lastSequence = lastSequence;
        this.known = StrongCache.bounded(remembered);
    }

    @Override
    public void before(List<PendingCommand<?, ?>> group) {
        for (var aggregate : aggregates(group)) {
            if (!cache.containsKey(aggregate)) continue;
            if (!lastSequence.apply(aggregate).equals(known.get(aggregate))) cache.remove(aggregate);
        }
    }

    @Override
    public void after(AppliedEvents applied) {
        known.putAll(applied.lastSequence());
    }

    @Override
    public void failed(List<PendingCommand<?, ?>> group) {
        for (var aggregate : aggregates(group)) {
            cache.remove(aggregate);
            known.remove(aggregate);
        }
    }

    private static List<String> aggregates(List<PendingCommand<?, ?>> group) {
        return group.stream().map(command -> command.aggregate).distinct().collect(Collectors.toList());
    }
}
