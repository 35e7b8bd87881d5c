package ai.voiceagent.platform.privacy;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.data.mongodb.core.MongoOperations;

/** The collection of keys; every write is on disk before it returns. */
class MongoCallKeys {

    static final String COLLECTION = "personal_keys";

    private static final int DUPLICATE_KEY = 11000;

    private final MongoOperations mongo;

    MongoCallKeys(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Map<String, StoredKey> find(Collection<String> callIds) {
        var found = new HashMap<String, StoredKey>();
        for (var document : keys().find(Filters.in("_id", callIds))) {
            var secret = document.get("key", Binary.class);
            var callId = document.getString("_id");
            found.put(
                    callId,
                    new StoredKey(
                            callId,
                            secret == null ? null : secret.getData(),
                            document.getString("account_id"),
                            document.getString("number")));
        }
        return found;
    }

    /** Keeps those that are new; returns whether all were. */
    boolean insert(Collection<StoredKey> fresh) {
        try {
            keys().insertMany(
                            fresh.stream().map(MongoCallKeys::document).toList(),
                            new InsertManyOptions().ordered(false));
            return true;
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().stream().allMatch(error -> error.getCode() == DUPLICATE_KEY)) return false;
            throw e;
        }
    }

    void number(String callId, String accountId, String number) {
        var alive = Filters.and(Filters.eq("_id", callId), Filters.exists("key"));
        keys().updateOne(alive, Updates.combine(Updates.set("account_id", accountId), Updates.set("number", number)));
    }

    /** Leaves a stone, so that no other key is made for this call. */
    void erase(String callId, Instant at) {
        var stone = new Document("_id", callId).append("erased_at", Date.from(at));
        keys().replaceOne(Filters.eq("_id", callId), stone, new ReplaceOptions().upsert(true));
    }

    List<String> withNumber(String accountId, String number) {
        var sought = Filters.and(Filters.eq("account_id", accountId), Filters.eq("number", number));
        keys().createIndex(Indexes.ascending("account_id", "number"));
        var callIds = new ArrayList<String>();
        for (var document : keys().find(sought).projection(Projections.include("_id"))) {
            callIds.add(document.getString("_id"));
        }
        return callIds;
    }

    private static Document document(StoredKey key) {
        var document =
                new Document("_id", key.callId()).append("key", key.secret() == null ? null : new Binary(key.secret()));
        if (key.number() == null) return document;
        return document.append("account_id", key.accountId()).append("number", key.number());
    }

    private MongoCollection<Document> keys() {
        return mongo.getCollection(COLLECTION).withWriteConcern(WriteConcern.JOURNALED);
    }
}
