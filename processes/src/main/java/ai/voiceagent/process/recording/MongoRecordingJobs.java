package ai.voiceagent.process.recording;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CallId;
import ai.voiceagent.events.shared.Sealed;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

@Component
class MongoRecordingJobs implements RecordingJobs {

    private final MongoDatabaseFactory mongo;

    MongoRecordingJobs(MongoDatabaseFactory mongo) {
        this.mongo = mongo;
    }

    @Override
    public void add(RecordingJob job, Instant now) {
        var document = new Document("account", job.accountId().value())
                .append("reference", job.reference().ciphertext())
                .append("attempts", job.attempts())
                .append("due", Date.from(now));
        jobs().replaceOne(Filters.eq(job.callId().value()), document, new ReplaceOptions().upsert(true));
    }

    @Override
    public Optional<RecordingJob> take(Instant now, Instant lease) {
        var taken = jobs().findOneAndUpdate(Filters.lte("due", Date.from(now)), Updates.set("due", Date.from(lease)));
        return Optional.ofNullable(taken).map(MongoRecordingJobs::job);
    }

    @Override
    public void again(RecordingJob job, Instant next) {
        jobs().updateOne(
                        same(job),
                        Updates.combine(
                                Updates.set("attempts", job.attempts() + 1), Updates.set("due", Date.from(next))));
    }

    @Override
    public void done(RecordingJob job) {
        jobs().deleteOne(same(job));
    }

    @Override
    public void forget(CallId callId) {
        jobs().deleteOne(Filters.eq(callId.value()));
    }

    private static Bson same(RecordingJob job) {
        return Filters.and(
                Filters.eq(job.callId().value()),
                Filters.eq("reference", job.reference().ciphertext()));
    }

    private MongoCollection<Document> jobs() {
        return mongo.getMongoDatabase().getCollection("recording_jobs").withWriteConcern(WriteConcern.JOURNALED);
    }

    private static RecordingJob job(Document document) {
        return new RecordingJob(
                new CallId(document.getString("_id")),
                new AccountId(document.getString("account")),
                new Sealed(document.getString("reference")),
                document.getInteger("attempts"));
    }
}
