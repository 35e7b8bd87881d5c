package ai.voiceagent.embedded.mongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/** A database with types of its own for index keys and documents: the store keeps the types that a map was first opened with. */
final class JournaledDatabase extends H2Database {

    private static final String INDEX = "._index_";
    private static final String DOCUMENTS = "databases.";

    /** Absent while the library's constructor opens what is there already. */
    private final @Nullable MVStore store;

    private JournaledDatabase(String name, MVStore store, CursorRegistry cursors) {
        super(name, store, cursors);
        this.store = store;
    }

    static JournaledDatabase open(String name, MVStore store, CursorRegistry cursors) {
        store.getMapNames().stream()
                .filter(map -> map.startsWith(name + ".") && map.contains(INDEX))
                .forEach(map -> openIndex(store, map));
        store.getMapNames().stream()
                .filter(map -> map.startsWith(DOCUMENTS + name + "."))
                .forEach(map -> openDocuments(store, map));
        return new JournaledDatabase(name, store, cursors);
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String index, List<IndexKey> keys, boolean sparse) {
        if (store != null) openIndex(store, getFullCollectionNamespace(collection) + INDEX + index);
        return super.openOrCreateUniqueIndex(collection, index, keys, sparse);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String collection, CollectionOptions options) {
        if (store != null) openDocuments(store, DOCUMENTS + getFullCollectionNamespace(collection));
        return super.openOrCreateCollection(collection, options);
    }

    private static void openDocuments(MVStore store, String map) {
        store.openMap(map, new MVMap.Builder<Object, Document>().valueType(new DocumentType()));
    }

    private static void openIndex(MVStore store, String map) {
        store.openMap(map, new MVMap.Builder<KeyValue, Object>().keyType(new IndexKeyType()));
    }
}
