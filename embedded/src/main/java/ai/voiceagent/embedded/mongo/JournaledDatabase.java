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

/** A database with types of its own for index keys and documents: the store keeps the types that a map was first opened with. */
final class JournaledDatabase extends H2Database {

    private final MVStore store;

    JournaledDatabase(String name, MVStore store, CursorRegistry cursors) {
        this.store = store; // first: the library's constructor opens what is there already
        super(name, store, cursors);
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String index, List<IndexKey> keys, boolean sparse) {
        var map = getFullCollectionNamespace(collection) + "._index_" + index;
        store.openMap(map, new MVMap.Builder<KeyValue, Object>().keyType(new IndexKeyType()));
        return super.openOrCreateUniqueIndex(collection, index, keys, sparse);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String collection, CollectionOptions options) {
        var name = getFullCollectionNamespace(collection);
        var documents = new MVMap.Builder<Object, Document>().valueType(new DocumentType());
        return new JournaledCollection(
                this,
                collection,
                options,
                store.openMap("databases." + name, documents),
                store.openMap("meta." + name),
                cursorRegistry);
    }
}
