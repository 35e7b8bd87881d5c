package ai.voiceagent.process.analysis;

import ai.voiceagent.command.call.CallOrigin;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.CallId;
import ai.voiceagent.events.shared.CampaignId;
import ai.voiceagent.events.shared.Direction;
import ai.voiceagent.events.shared.Sealed;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

@Component
class MongoUnreadCalls implements UnreadCalls {

    private final MongoDatabaseFactory mongo;

    MongoUnreadCalls(MongoDatabaseFactory mongo) {
        this.mongo = mongo;
    }

    @Override
    public void change(List<Change> changes) {
        if (changes.isEmpty()) return;
        calls().bulkWrite(changes.stream().map(MongoUnreadCalls::write).toList());
    }

    @Override
    public List<UnreadCall> due(Instant now, int most) {
        return calls().find(Filters.lte("dueAt", Date.from(now)))
                .limit(most)
                .map(MongoUnreadCalls::call)
                .into(new ArrayList<>());
    }

    @Override
    public boolean take(UnreadCall call, Instant until) {
        var asSeen = Filters.and(Filters.eq(call.callId().value()), Filters.eq("dueAt", Date.from(call.dueAt())));
        return calls().updateOne(asSeen, Updates.set("dueAt", Date.from(until))).getMatchedCount() == 1;
    }

    @Override
    public void failed(CallId callId, Instant dueAt) {
        var later = Updates.combine(Updates.set("dueAt", Date.from(dueAt)), Updates.inc("attempts", 1));
        calls().updateOne(Filters.eq(callId.value()), later);
    }

    @Override
    public void done(CallId callId) {
        calls().deleteOne(Filters.eq(callId.value()));
    }

    private MongoCollection<Document> calls() {
        return mongo.getMongoDatabase().getCollection("unread_calls");
    }

    private static WriteModel<Document> write(Change change) {
        var id = Filters.eq(change.callId().value());
        return switch (change) {
            case Transcribed words -> new ReplaceOneModel<>(id, document(words), new ReplaceOptions().upsert(true));
            case Ended ended -> new UpdateOneModel<>(id, Updates.set("dueAt", Date.from(ended.dueAt())));
            case Done done -> new DeleteOneModel<>(id);
        };
    }

    private static Document document(Transcribed words) {
        var origin = words.origin();
        return new Document("_id", words.callId().value())
                .append("accountId", origin.accountId().value())
                .append("campaignId", origin.campaignId().value())
                .append("direction", origin.direction().name())
                .append("providerCallId", origin.providerCallId())
                .append("turns", words.turns().ciphertext())
                .append("attempts", 0)
                .append("dueAt", words.dueAt() == null ? null : Date.from(words.dueAt()));
    }

    private static UnreadCall call(Document document) {
        var origin = new CallOrigin(
                new AccountId(document.getString("accountId")),
                new CampaignId(document.getString("campaignId")),
                Direction.valueOf(document.getString("direction")),
                document.getString("providerCallId"));
        return new UnreadCall(
                new CallId(document.getString("_id")),
                origin,
                new Sealed(document.getString("turns")),
                document.getInteger("attempts"),
                document.getDate("dueAt").toInstant());
    }
}
