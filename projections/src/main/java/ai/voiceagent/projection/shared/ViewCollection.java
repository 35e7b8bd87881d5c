package ai.voiceagent.projection.shared;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The documents of one view, read and written by key alone: the one access that is quick on every MongoDB, embedded or not. */
public final class ViewCollection<V> {

    /** The embedded MongoDB compares each document that it finds with each key that was asked for. */
    private static final int KEYS_AT_ONCE = 100;

    private static final int READ_AT_ONCE = 1_000;

    /** Documents with everything in them, transcripts too: an answer of the server has to stay below 48 MB. */
    private static final int WHOLE_AT_ONCE = 50;

    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoCollection<Document> documents;
    private final Class<V> type;
    private final Function<V, String> id;
    private final List<Bson> indexes = new CopyOnWriteArrayList<>();

    ViewCollection(MongoCollection<Document> documents, Class<V> type, Function<V, String> id) {
        this.documents = documents;
        this.type = type;
        this.id = id;
    }

    public Optional<V> find(String key) {
        return Optional.ofNullable(documents.find(Filters.eq("_id", key)).first())
                .map(document -> ViewDocuments.view(document, type));
    }

    /** Those of {@code keys} that exist, by key; {@code without} names fields that are not wanted and stay empty. */
    public Map<String, V> findAll(Collection<String> keys, String... without) {
        var wanted = without.length == 0 ? null : Projections.exclude(without);
        var found = new HashMap<String, V>();
        var list = new ArrayList<>(keys);
        for (int from = 0; from < list.size(); from += KEYS_AT_ONCE) {
            var some = list.subList(from, Math.min(from + KEYS_AT_ONCE, list.size()));
            documents
                    .find(Filters.in("_id", some))
                    .projection(wanted)
                    .batchSize(READ_AT_ONCE)
                    .forEach(document -> found.put(document.getString("_id"), ViewDocuments.view(document, type)));
        }
        return found;
    }

    /** What {@code reading} makes of the named fields of those of {@code keys} that exist, by key; for long walks, which it makes quick. */
    public <R> Map<String, R> read(List<String> keys, List<String> fields, Function<Document, R> reading) {
        var found = new HashMap<String, R>();
        documents
                .find(Filters.in("_id", keys))
                .projection(Projections.include(fields))
                .batchSize(READ_AT_ONCE)
                .forEach(document -> found.put(document.getString("_id"), reading.apply(document)));
        return found;
    }

    /** Writes all of {@code views} whole, in their order, in one request. */
    public void saveAll(Collection<V> views) {
        if (views.isEmpty()) return;
        var writes = new ArrayList<WriteModel<Document>>(views.size());
        for (var view : views) {
            var key = id.apply(view);
            writes.add(new ReplaceOneModel<>(Filters.eq("_id", key), ViewDocuments.document(key, view), UPSERT));
        }
        documents.bulkWrite(writes);
    }

    public void deleteAll(Collection<String> keys) {
        if (keys.isEmpty()) return;
        List<WriteModel<Document>> writes = new ArrayList<>(keys.size());
        for (var key : keys) writes.add(new DeleteOneModel<>(Filters.eq("_id", key)));
        documents.bulkWrite(writes);
    }

    /**
     * Passes on the named fields of every document that matches, one by one. On the embedded MongoDB this reads the whole collection: it
     * is for audits, not for answers to people.
     */
    public void scan(Bson matching, Collection<String> fields, Consumer<Document> to) {
        documents
                .find(matching)
                .projection(Projections.include(List.copyOf(fields)))
                .batchSize(READ_AT_ONCE)
                .forEach(to);
    }

    /** Declares an index for those who look into MongoDB themselves; the product reads by key and needs none. */
    public void index(String... ascending) {
        var index = Indexes.ascending(ascending);
        indexes.add(index);
        documents.createIndex(index);
    }

    /** Takes as long for a million documents as for one. */
    public void clear() {
        documents.drop();
        indexes.forEach(documents::createIndex);
    }

    /** Adds up one part of the documents while the next one is on its way. */
    public String checksum() {
        var checksum = new Checksum();
        var adding = CompletableFuture.<Void>completedFuture(null);
        try (var walk = documents.find().batchSize(WHOLE_AT_ONCE).cursor()) {
            while (walk.hasNext()) {
                var part = new ArrayList<Document>(WHOLE_AT_ONCE);
                while (part.size() < WHOLE_AT_ONCE && walk.hasNext()) part.add(walk.next());
                adding.join();
                adding = CompletableFuture.runAsync(() -> part.forEach(checksum::add), Thread::startVirtualThread);
            }
        }
        adding.join();
        return checksum.value();
    }
}
