package ai.voiceagent.projection.shared;

import java.util.function.Function;

/** A view that is one MongoDB collection; its sub-classes say what it holds and how it is asked. */
public abstract class DocumentView<V> implements RebuildableView {

    protected final ViewCollection<V> documents;
    private final String name;
    private final String group;

    protected DocumentView(ViewDatabase database, String name, String group, Class<V> type, Function<V, String> id) {
        this.documents = database.collection(name, type, id);
        this.name = name;
        this.group = group;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final String group() {
        return group;
    }

    @Override
    public final void clear() {
        documents.clear();
    }

    @Override
    public final String checksum() {
        return documents.checksum();
    }
}
