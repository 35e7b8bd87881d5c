package ai.voiceagent.embedded.mongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads documents as they are asked for, where the library would gather all that match before it answers: a walk over a collection needs
 * the memory of one batch, however large the collection is.
 */
final class JournaledCollection extends H2Collection {

    private final MVMap<Object, Document> documents;
    private final CursorRegistry cursors;

    JournaledCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, Document> documents,
            MVMap<String, Object> meta,
            CursorRegistry cursors) {
        super(database, name, options, documents, meta, cursors);
        this.documents = documents;
        this.cursors = cursors;
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, @Nullable Document order, int skip, int limit, int batchSize, @Nullable Document fields) {
        var walk = (order == null || order.isEmpty()) && skip == 0 && limit == 0;
        if (!walk) return super.matchDocuments(query, order, skip, limit, batchSize, fields);
        return batchSize == 0 ? all(query, fields) : inBatches(new Walk(query, fields), batchSize);
    }

    /** Nobody asks how many bytes there are, and to know it every document would have to be encoded once more. */
    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    /** For commands that look at one document after the other: deletions, updates, counts. */
    private QueryResult all(Document query, @Nullable Document fields) {
        if (fields != null) return super.matchDocuments(query, null, 0, 0, 0, fields);
        return new QueryResult(() -> documents.values().stream()
                .filter(document -> documentMatchesQuery(document, query))
                .iterator());
    }

    private QueryResult inBatches(Walk walk, int batchSize) {
        var first = walk.takeDocuments(batchSize);
        if (walk.isEmpty()) return new QueryResult(first);
        cursors.add(walk);
        return new QueryResult(first, walk);
    }

    /** Remembers where it goes on, not what is there: like a cursor of a real server it shows what is written meanwhile, or does not. */
    private final class Walk extends AbstractCursor {

        private final Document query;
        private final @Nullable Document fields;
        private @Nullable Object next;
        private boolean over;

        private Walk(Document query, @Nullable Document fields) {
            super(cursors.generateCursorId());
            this.query = query;
            this.fields = fields;
        }

        @Override
        public boolean isEmpty() {
            return over;
        }

        /** Alone, since the library changes documents in place, one field after the other. */
        @Override
        public List<Document> takeDocuments(int most) {
            synchronized (JournaledCollection.this) {
                return take(most);
            }
        }

        private List<Document> take(int most) {
            var entries = documents.cursor(next);
            var from = StreamSupport.stream(((Iterable<Object>) () -> entries).spliterator(), false)
                    .map(key -> entries.getValue());
            var found = matchDocumentsFromStream(from, query, null, 0, most, 0, fields)
                    .collectDocuments();
            over = !entries.hasNext();
            next = over ? null : entries.next();
            return found;
        }
    }
}
