package ai.voiceagent.command.access;

import ai.voiceagent.platform.id.Ids;
import ai.voiceagent.platform.retention.Expiring;
import ai.voiceagent.platform.security.AuditTrail.Deed;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.MongoDatabaseFactory;

class MongoAuditLog implements AuditLog, Expiring {

    private static final String COLLECTION = "audit_log";
    private static final long MOST_SKIPPED = 10_000_000;

    private final MongoDatabaseFactory mongo;
    private final Ids ids;
    private final Duration kept;

    MongoAuditLog(MongoDatabaseFactory mongo, Ids ids, Duration kept) {
        this.mongo = mongo;
        this.ids = ids;
        this.kept = kept;
    }

    @Override
    public void add(Deed deed) {
        entries()
                .insertOne(new Document("_id", ids.next(deed.accountId() + "|"))
                        .append("at", Date.from(deed.at()))
                        .append("subject", deed.subject())
                        .append("action", deed.action())
                        .append("status", deed.status())
                        .append("address", deed.address()));
    }

    @Override
    public List<Deed> page(String accountId, int page, int limit) {
        var before = (page - 1L) * limit;
        if (before > MOST_SKIPPED) return List.of();
        return entries()
                .find(of(accountId))
                .sort(Sorts.descending("_id"))
                .skip((int) before)
                .limit(limit)
                .map(stored -> deed(accountId, stored))
                .into(new ArrayList<>());
    }

    @Override
    public long count(String accountId) {
        return entries().countDocuments(of(accountId));
    }

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public String dateField() {
        return "at";
    }

    @Override
    public Duration kept() {
        return kept;
    }

    private static Bson of(String accountId) {
        return Filters.and(Filters.gte("_id", accountId + "|"), Filters.lt("_id", accountId + "}"));
    }

    private static Deed deed(String accountId, Document stored) {
        return new Deed(
                stored.getDate("at").toInstant(),
                accountId,
                stored.getString("subject"),
                stored.getString("action"),
                stored.getInteger("status"),
                stored.getString("address"));
    }

    private MongoCollection<Document> entries() {
        return mongo.getMongoDatabase().getCollection(COLLECTION);
    }
}
