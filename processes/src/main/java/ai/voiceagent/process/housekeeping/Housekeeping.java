package ai.voiceagent.process.housekeeping;

import ai.voiceagent.platform.retention.Expiring;
import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Deletes what has been kept long enough. An index on the date makes MongoDB do it by itself; the embedded one has no such
 * indexes, so once a day it is asked to, which reads each of these collections through.
 */
@Component
class Housekeeping {

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final int OPTIONS_CONFLICT = 85;

    private final MongoDatabaseFactory mongo;
    private final List<Expiring> stores;
    private final Clock clock;

    Housekeeping(MongoDatabaseFactory mongo, List<Expiring> stores, Clock clock) {
        this.mongo = mongo;
        this.stores = List.copyOf(stores);
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT24H")
    void tidyUp() {
        for (var store : stores) {
            index(store);
            forgetOld(store);
        }
    }

    private void index(Expiring store) {
        var documents = documents(store);
        var key = Indexes.ascending(store.dateField());
        var expiry = new IndexOptions().expireAfter(store.kept().toSeconds(), TimeUnit.SECONDS);
        try {
            documents.createIndex(key, expiry);
        } catch (MongoCommandException otherwise) {
            if (otherwise.getErrorCode() != OPTIONS_CONFLICT) throw otherwise;
            documents.dropIndex(key);
            documents.createIndex(key, expiry);
        }
    }

    private void forgetOld(Expiring store) {
        var end = Date.from(clock.instant().minus(store.kept()));
        var gone =
                documents(store).deleteMany(Filters.lt(store.dateField(), end)).getDeletedCount();
        if (gone > 0) LOG.info("forgot {} of {}", gone, store.collection());
    }

    private MongoCollection<Document> documents(Expiring store) {
        return mongo.getMongoDatabase().getCollection(store.collection());
    }
}
