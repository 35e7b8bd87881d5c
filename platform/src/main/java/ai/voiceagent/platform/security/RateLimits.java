package ai.voiceagent.platform.security;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import org.bson.Document;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Counts requests by the hour in MongoDB, so that a limit holds however many processes answer. One document for each who is counted. */
public class RateLimits {

    private static final long WINDOW_SECONDS = Duration.ofHours(1).toSeconds();
    private static final FindOneAndUpdateOptions AFTER =
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

    private final MongoDatabaseFactory mongo;
    private final Clock clock;
    private final int limit;

    public RateLimits(MongoDatabaseFactory mongo, Clock clock, int limit) {
        this.mongo = mongo;
        this.clock = clock;
        this.limit = limit;
    }

    /** Counts one more request of {@code who} and tells where that leaves them. */
    public Quota spend(String who) {
        var now = clock.instant().getEpochSecond();
        var window = Math.floorDiv(now, WINDOW_SECONDS);
        return new Quota(limit, count(who, window), (window + 1) * WINDOW_SECONDS - now);
    }

    private long count(String who, long window) {
        for (int attempt = 0; ; attempt++) {
            var counted = counters()
                    .findOneAndUpdate(
                            Filters.and(Filters.eq("_id", who), Filters.eq("window", window)),
                            Updates.inc("count", 1L),
                            AFTER);
            if (counted != null) return counted.getLong("count");
            if (begin(who, window)) return 1;
            if (attempt > 10) throw new IllegalStateException("requests of " + who + " cannot be counted");
        }
    }

    private boolean begin(String who, long window) {
        var older = Filters.and(Filters.eq("_id", who), Filters.lt("window", window));
        var first = Updates.combine(Updates.set("window", window), Updates.set("count", 1L));
        try {
            var begun = counters().updateOne(older, first, new UpdateOptions().upsert(true));
            return begun.getMatchedCount() == 1 || begun.getUpsertedId() != null;
        } catch (MongoWriteException somebodyElseBegan) {
            if (somebodyElseBegan.getError().getCode() == 11000) return false;
            throw somebodyElseBegan;
        }
    }

    private MongoCollection<Document> counters() {
        return mongo.getMongoDatabase().getCollection("rate_limits");
    }
}
