package ai.voiceagent.projection.shared;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A view with one document for each aggregate, which is a fold of the aggregate's own events. */
public abstract class FoldedView<V extends VersionedView, E> extends DocumentView<V> {

    private final ViewFold<V, E> fold;

    protected FoldedView(
            ViewDatabase database,
            String name,
            String group,
            Class<V> type,
            Function<V, String> id,
            ViewFold<V, E> fold) {
        super(database, name, group, type, id);
        this.fold = fold;
    }

    /** The one with this id, deleted or not. */
    public Optional<V> find(String id) {
        return documents.find(id);
    }

    /** Those of {@code ids} that exist, by id. */
    public Map<String, V> findAll(Collection<String> ids) {
        return documents.findAll(ids);
    }

    /** Writes the batch and returns the documents that it was about, as they are now. */
    protected final Collection<V> fold(List<Sequenced<E>> batch) {
        var touched = fold.over(documents, batch).values();
        documents.saveAll(touched);
        return touched;
    }
}
