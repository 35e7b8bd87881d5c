package ai.voiceagent.process.topup;

import ai.voiceagent.events.shared.AccountId;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

/** Two short collections: the accounts that want it, and the jobs under way. */
@Component
class MongoAutoTopUps implements AutoTopUps {

    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoDatabaseFactory mongo;

    MongoAutoTopUps(MongoDatabaseFactory mongo) {
        this.mongo = mongo;
    }

    @Override
    public void watch(AccountId account, long thresholdPaise) {
        var id = Filters.eq(account.value());
        if (thresholdPaise == 0) accounts().deleteOne(id);
        else accounts().updateOne(id, Updates.set("thresholdPaise", thresholdPaise), UPSERT);
    }

    @Override
    public Map<AccountId, Long> watched() {
        var all = new HashMap<AccountId, Long>();
        accounts()
                .find()
                .forEach(
                        account -> all.put(new AccountId(account.getString("_id")), account.getLong("thresholdPaise")));
        return all;
    }

    @Override
    public void add(AutoTopUpJob job) {
        var fresh = Updates.combine(
                Updates.setOnInsert("accountId", job.accountId().value()),
                Updates.setOnInsert("methodId", job.methodId()),
                Updates.setOnInsert("amountPaise", job.amountPaise()),
                Updates.setOnInsert("startedAt", Date.from(job.startedAt())),
                Updates.setOnInsert("attempts", 0),
                Updates.setOnInsert("submitted", false),
                Updates.setOnInsert("nextAt", Date.from(Instant.EPOCH)));
        jobs().updateOne(Filters.eq(job.topUpId()), fresh, UPSERT);
    }

    @Override
    public boolean holds(String topUpId) {
        return jobs().find(Filters.eq(topUpId)).first() != null;
    }

    @Override
    public List<AutoTopUpJob> due(Instant now) {
        return jobs().find(Filters.lte("nextAt", Date.from(now)))
                .map(MongoAutoTopUps::job)
                .into(new ArrayList<>());
    }

    @Override
    public boolean take(String topUpId, Instant now, Instant until) {
        var free = Filters.and(Filters.eq(topUpId), Filters.lte("nextAt", Date.from(now)));
        var taken = Updates.combine(Updates.set("nextAt", Date.from(until)), Updates.inc("attempts", 1));
        return jobs().updateOne(free, taken).getModifiedCount() == 1;
    }

    @Override
    public void postpone(String topUpId, Instant until) {
        jobs().updateOne(Filters.eq(topUpId), Updates.set("nextAt", Date.from(until)));
    }

    @Override
    public void submitted(String topUpId, Instant patience) {
        jobs().updateOne(
                        Filters.eq(topUpId),
                        Updates.combine(Updates.set("submitted", true), Updates.set("nextAt", Date.from(patience))));
    }

    @Override
    public void remove(String topUpId) {
        jobs().deleteOne(Filters.eq(topUpId));
    }

    private MongoCollection<Document> accounts() {
        return journaled("auto_topup_accounts");
    }

    private MongoCollection<Document> jobs() {
        return journaled("auto_topup_jobs");
    }

    private MongoCollection<Document> journaled(String name) {
        return mongo.getMongoDatabase().getCollection(name).withWriteConcern(WriteConcern.JOURNALED);
    }

    private static AutoTopUpJob job(Document document) {
        return new AutoTopUpJob(
                document.getString("_id"),
                new AccountId(document.getString("accountId")),
                document.getString("methodId"),
                document.getLong("amountPaise"),
                document.getDate("startedAt").toInstant(),
                document.getInteger("attempts"),
                document.getBoolean("submitted"));
    }
}
