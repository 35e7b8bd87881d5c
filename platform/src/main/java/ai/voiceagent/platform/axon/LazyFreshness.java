package ai.voiceagent.platform.axon;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds out at the first command which event store there is: the bus exists before the store does. */
final class LazyFreshness implements Freshness {

    private final Supplier<Freshness> supplier;
    private volatile @Nullable Freshness found;

    LazyFreshness(Supplier<Freshness> supplier) {
        this.supplier = supplier;
    }

    private Freshness get() {
        var known = found;
        if (known == null) found = known = supplier.get();
        return known;
    }

    @Override
    public void before(List<PendingCommand<?, ?>> group) {
        get().before(group);
    }

    @Override
    public void failed(List<PendingCommand<?, ?>> group) {
        get().failed(group);
    }
}
