package ai.voiceagent.process.reservation;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CallId;
import ai.voiceagent.events.shared.CampaignId;
import ai.voiceagent.events.shared.Direction;
import ai.voiceagent.process.shared.OpenCall;
import ai.voiceagent.process.shared.OpenCalls;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

@Component
class MongoOpenCalls implements OpenCalls {

    private final MongoDatabaseFactory mongo;

    MongoOpenCalls(MongoDatabaseFactory mongo) {
        this.mongo = mongo;
    }

    @Override
    public void change(List<Change> changes) {
        var last = new LinkedHashMap<CallId, WriteModel<Document>>();
        changes.forEach(change -> last.put(change.callId(), write(change)));
        if (!last.isEmpty()) calls().bulkWrite(List.copyOf(last.values()), new BulkWriteOptions().ordered(false));
    }

    @Override
    public List<OpenCall> all() {
        return calls().find().map(MongoOpenCalls::call).into(new ArrayList<>());
    }

    @Override
    public void reserved(CallId callId, Instant until) {
        calls().updateOne(Filters.eq(callId.value()), Updates.set("reservedUntil", Date.from(until)));
    }

    private MongoCollection<Document> calls() {
        return mongo.getMongoDatabase().getCollection("open_calls");
    }

    private static WriteModel<Document> write(Change change) {
        var id = Filters.eq(change.callId().value());
        return switch (change) {
            case Noted noted -> new ReplaceOneModel<>(id, document(noted.call()), new ReplaceOptions().upsert(true));
            case Ended ended -> new DeleteOneModel<>(id);
        };
    }

    private static Document document(OpenCall call) {
        return new Document("_id", call.callId().value())
                .append("accountId", call.accountId().value())
                .append("campaignId", call.campaignId().value())
                .append("direction", call.direction().name())
                .append("startedAt", call.startedAt() == null ? null : Date.from(call.startedAt()))
                .append("seenAt", Date.from(call.seenAt()))
                .append("reservedUntil", Date.from(call.reservedUntil()));
    }

    private static OpenCall call(Document document) {
        return new OpenCall(
                new CallId(document.getString("_id")),
                new AccountId(document.getString("accountId")),
                new CampaignId(document.getString("campaignId")),
                Direction.valueOf(document.getString("direction")),
                instant(document.getDate("startedAt")),
                document.getDate("seenAt").toInstant(),
                document.getDate("reservedUntil").toInstant());
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
