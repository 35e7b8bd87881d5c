package ai.voiceagent.platform.web;

import ai.voiceagent.platform.retention.Expiring;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Objects;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.mongodb.MongoDatabaseFactory;

class MongoIdempotencyRecords implements IdempotencyRecords, Expiring {

    private static final String COLLECTION = "idempotency_keys";
    private static final FindOneAndUpdateOptions CLAIM =
            new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);

    private final MongoDatabaseFactory mongo;
    private final Clock clock;
    private final Duration kept;

    MongoIdempotencyRecords(
            MongoDatabaseFactory mongo, Clock clock, @Value("${voice.retention.idempotency-keys:P30D}") Duration kept) {
        this.mongo = mongo;
        this.clock = clock;
        this.kept = kept;
    }

    @Override
    public Kept claim(String name, String bodyHash, String resourceId) {
        var firstOnly = Updates.combine(
                Updates.setOnInsert("body_hash", bodyHash),
                Updates.setOnInsert("resource_id", resourceId),
                Updates.setOnInsert("claimed_at", Date.from(clock.instant())));
        var kept = Objects.requireNonNull(records().findOneAndUpdate(Filters.eq("_id", name), firstOnly, CLAIM));
        return new Kept(kept.getString("body_hash"), kept.getString("resource_id"), kept.getString("answer"));
    }

    @Override
    public void answered(String name, String answer) {
        records().updateOne(Filters.eq("_id", name), Updates.set("answer", answer));
    }

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public String dateField() {
        return "claimed_at";
    }

    @Override
    public Duration kept() {
        return kept;
    }

    private MongoCollection<Document> records() {
        return mongo.getMongoDatabase().getCollection(COLLECTION).withWriteConcern(WriteConcern.JOURNALED);
    }
}
