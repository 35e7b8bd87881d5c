package ai.voiceagent.command.access;

import ai.voiceagent.platform.id.Ids;
import ai.voiceagent.platform.security.AuditTrail.Deed;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.MongoDatabaseFactory;

class MongoAuditLog implements AuditLog {

    private final MongoDatabaseFactory mongo;
    private final Ids ids;

    MongoAuditLog(MongoDatabaseFactory mongo, Ids ids) {
        this.mongo = mongo;
        this.ids = ids;
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
        return entries()
                .find(of(accountId))
                .sort(Sorts.descending("_id"))
                .skip((page - 1) * limit)
                .limit(limit)
                .map(stored -> deed(accountId, stored))
                .into(new ArrayList<>());
    }

    @Override
    public long count(String accountId) {
        return entries().countDocuments(of(accountId));
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
        return mongo.getMongoDatabase().getCollection("audit_log");
    }
}
