package ai.voiceagent.projection.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * Collects what the events of one unit of work ask for and hands it over once, in order, before the position is stored:
 * a projector writes once for a batch of events. When writing fails the whole batch comes again.
 */
public final class BatchOf<T> {

    private final String key = "batch-" + System.identityHashCode(this);
    private final Consumer<List<T>> write;

    public BatchOf(Consumer<List<T>> write) {
        this.write = write;
    }

    /** Adds {@code item} to what is written when the unit of work at hand commits. */
    public void add(T item) {
        var unit = CurrentUnitOfWork.get().root();
        unit.<List<T>>getOrComputeResource(key, first -> {
                    var items = new ArrayList<T>();
                    unit.onPrepareCommit(done -> write.accept(items));
                    return items;
                })
                .add(item);
    }
}
