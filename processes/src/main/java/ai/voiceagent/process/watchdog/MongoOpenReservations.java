package ai.voiceagent.process.watchdog;

import ai.voiceagent.events.shared.WalletId;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

@Component
class MongoOpenReservations implements OpenReservations {

    private final MongoDatabaseFactory mongo;

    MongoOpenReservations(MongoDatabaseFactory mongo) {
        this.mongo = mongo;
    }

    @Override
    public void change(List<Change> changes) {
        var last = new LinkedHashMap<String, WriteModel<Document>>();
        changes.forEach(change -> last.put(change.reservationId(), write(change)));
        if (!last.isEmpty()) {
            reservations().bulkWrite(List.copyOf(last.values()), new BulkWriteOptions().ordered(false));
        }
    }

    @Override
    public List<Change> expired(Instant now) {
        return reservations()
                .find(Filters.lte("expiresAt", Date.from(now)))
                .map(MongoOpenReservations::reservation)
                .into(new ArrayList<>());
    }

    private MongoCollection<Document> reservations() {
        return mongo.getMongoDatabase().getCollection("open_reservations");
    }

    private static WriteModel<Document> write(Change change) {
        var id = Filters.eq(change.reservationId());
        if (change.expiresAt() == null) return new DeleteOneModel<>(id);
        var document = new Document("_id", change.reservationId())
                .append("walletId", change.walletId().value())
                .append("expiresAt", Date.from(change.expiresAt()));
        return new ReplaceOneModel<>(id, document, new ReplaceOptions().upsert(true));
    }

    private static Change reservation(Document document) {
        return new Change(
                document.getString("_id"),
                new WalletId(document.getString("walletId")),
                document.getDate("expiresAt").toInstant());
    }
}
