package ai.voiceagent.process.refund;

import ai.voiceagent.process.refund.RefundJob.State;
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
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

/** What is not sent lies in a collection of its own, short enough to be read whole. */
@Component
class MongoRefundJobs implements RefundJobs {

    private final MongoDatabaseFactory mongo;

    MongoRefundJobs(MongoDatabaseFactory mongo) {
        this.mongo = mongo;
    }

    @Override
    public void add(RefundJob job) {
        if (sent().find(Filters.eq(job.id())).first() != null) return;
        var fresh = Updates.combine(
                Updates.setOnInsert("accountId", job.accountId()),
                Updates.setOnInsert("topUpId", job.topUpId()),
                Updates.setOnInsert("gateway", job.gateway()),
                Updates.setOnInsert("gatewayPaymentId", job.gatewayPaymentId()),
                Updates.setOnInsert("amountPaise", job.amountPaise()),
                Updates.setOnInsert("reason", job.reason()),
                Updates.setOnInsert("state", job.state().name()),
                Updates.setOnInsert("attempts", 0),
                Updates.setOnInsert("problem", job.problem()),
                Updates.setOnInsert("refundedAt", Date.from(job.refundedAt())),
                Updates.setOnInsert("nextAt", Date.from(Instant.EPOCH)));
        unsentJobs().updateOne(Filters.eq(job.id()), fresh, new UpdateOptions().upsert(true));
    }

    @Override
    public Optional<RefundJob> find(String id) {
        return Optional.ofNullable(unsentJobs().find(Filters.eq(id)).first())
                .or(() -> Optional.ofNullable(sent().find(Filters.eq(id)).first()))
                .map(MongoRefundJobs::job);
    }

    @Override
    public List<RefundJob> unsent() {
        return unsentJobs().find().map(MongoRefundJobs::job).into(new ArrayList<>());
    }

    @Override
    public List<RefundJob> due(Instant now) {
        return unsentJobs().find(free(now)).map(MongoRefundJobs::job).into(new ArrayList<>());
    }

    @Override
    public boolean take(String id, Instant now, Instant until) {
        var taken = Updates.combine(Updates.set("nextAt", Date.from(until)), Updates.inc("attempts", 1));
        return unsentJobs()
                        .updateOne(Filters.and(Filters.eq(id), free(now)), taken)
                        .getModifiedCount()
                == 1;
    }

    @Override
    public void postpone(String id, Instant until, String problem) {
        change(id, Updates.set("nextAt", Date.from(until)), Updates.set("problem", problem));
    }

    @Override
    public void sent(String id, String gatewayRefundId) {
        var job = unsentJobs().find(Filters.eq(id)).first();
        if (job == null) return;
        job.append("state", State.SENT.name()).append("gatewayRefundId", gatewayRefundId);
        job.remove("problem");
        sent().replaceOne(Filters.eq(id), job, new ReplaceOptions().upsert(true));
        unsentJobs().deleteOne(Filters.eq(id));
    }

    @Override
    public void refused(String id, String problem) {
        change(id, Updates.set("state", State.REFUSED.name()), Updates.set("problem", problem));
    }

    @Override
    public void reopen(String id) {
        change(id, Updates.set("state", State.OPEN.name()), Updates.set("nextAt", Date.from(Instant.EPOCH)));
    }

    private void change(String id, Bson... changes) {
        unsentJobs().updateOne(Filters.eq(id), Updates.combine(changes));
    }

    private static Bson free(Instant now) {
        return Filters.and(Filters.eq("state", State.OPEN.name()), Filters.lte("nextAt", Date.from(now)));
    }

    private MongoCollection<Document> unsentJobs() {
        return journaled("refunds_unsent");
    }

    private MongoCollection<Document> sent() {
        return journaled("refunds_sent");
    }

    private MongoCollection<Document> journaled(String name) {
        return mongo.getMongoDatabase().getCollection(name).withWriteConcern(WriteConcern.JOURNALED);
    }

    private static RefundJob job(Document document) {
        return new RefundJob(
                document.getString("_id"),
                document.getString("accountId"),
                document.getString("topUpId"),
                document.getString("gateway"),
                document.getString("gatewayPaymentId"),
                document.getLong("amountPaise"),
                document.getString("reason"),
                State.valueOf(document.getString("state")),
                document.getInteger("attempts"),
                document.getString("gatewayRefundId"),
                document.getString("problem"),
                document.getDate("refundedAt").toInstant());
    }
}
