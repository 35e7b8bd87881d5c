package ai.voiceagent.integration.payment.sandbox;

import ai.voiceagent.events.shared.WalletId;
import ai.voiceagent.integration.payment.sandbox.SandboxCheckout.Decision;
import ai.voiceagent.integration.payment.sandbox.SandboxCheckout.Report;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

/**
 * Checkouts by their top-up's id, and beside them those with something to report, now or when they expire: a list short enough to
 * be read whole.
 */
@Component
class MongoSandboxCheckouts implements SandboxCheckouts {

    private final MongoDatabaseFactory mongo;

    MongoSandboxCheckouts(MongoDatabaseFactory mongo) {
        this.mongo = mongo;
    }

    @Override
    public void open(WalletId wallet, String topUpId, long amountPaise, Instant expiresAt) {
        var fresh = Updates.combine(
                Updates.setOnInsert("walletId", wallet.value()),
                Updates.setOnInsert("amountPaise", amountPaise),
                Updates.setOnInsert("expiresAt", Date.from(expiresAt)),
                Updates.setOnInsert("decision", Decision.OPEN.name()),
                Updates.setOnInsert("report", Report.PENDING.name()));
        var upsert = new UpdateOptions().upsert(true);
        outbox().updateOne(Filters.eq(topUpId), Updates.setOnInsert("due", Date.from(expiresAt)), upsert);
        checkouts().updateOne(Filters.eq(topUpId), fresh, upsert);
    }

    @Override
    public Optional<SandboxCheckout> find(String topUpId) {
        return Optional.ofNullable(checkouts().find(Filters.eq(topUpId)).first())
                .map(MongoSandboxCheckouts::checkout);
    }

    @Override
    public void decide(String topUpId, Decision decision) {
        outbox().replaceOne(Filters.eq(topUpId), new Document("due", new Date(0)), new ReplaceOptions().upsert(true));
        checkouts()
                .updateOne(
                        Filters.and(Filters.eq(topUpId), Filters.eq("decision", Decision.OPEN.name())),
                        Updates.set("decision", decision.name()));
    }

    @Override
    public void reported(String topUpId, Report report) {
        checkouts().updateOne(Filters.eq(topUpId), Updates.set("report", report.name()));
        outbox().deleteOne(Filters.eq(topUpId));
    }

    @Override
    public List<String> due(Instant now) {
        return outbox().find(Filters.lte("due", Date.from(now)))
                .map(document -> document.getString("_id"))
                .into(new ArrayList<>());
    }

    private MongoCollection<Document> checkouts() {
        return journaled("sandbox_checkouts");
    }

    private MongoCollection<Document> outbox() {
        return journaled("sandbox_callbacks");
    }

    private MongoCollection<Document> journaled(String name) {
        return mongo.getMongoDatabase().getCollection(name).withWriteConcern(WriteConcern.JOURNALED);
    }

    private static SandboxCheckout checkout(Document document) {
        return new SandboxCheckout(
                document.getString("_id"),
                document.getString("walletId"),
                document.getLong("amountPaise"),
                document.getDate("expiresAt").toInstant(),
                Decision.valueOf(document.getString("decision")),
                Report.valueOf(document.getString("report")));
    }
}
