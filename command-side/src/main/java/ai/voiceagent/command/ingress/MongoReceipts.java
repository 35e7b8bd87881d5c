package ai.voiceagent.command.ingress;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.platform.retention.Expiring;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

@Component
class MongoReceipts implements Receipts, Expiring {

    private static final String COLLECTION = "ingress_receipts";

    private final MongoOperations mongo;
    private final Clock clock;
    private final Duration kept;

    MongoReceipts(MongoOperations mongo, Clock clock, @Value("${voice.retention.deliveries:P30D}") Duration kept) {
        this.mongo = mongo;
        this.clock = clock;
        this.kept = kept;
    }

    @Override
    public Optional<String> find(AccountId accountId, Delivery delivery) {
        var receipt =
                receipts().find(Filters.eq("_id", id(accountId, delivery))).first();
        if (receipt == null) return Optional.empty();
        if (!delivery.fingerprint().equals(receipt.getString("body"))) {
            throw Rejection.conflict("This webhook-id was used for another body");
        }
        return Optional.of(receipt.getString("call_id"));
    }

    @Override
    public void remember(AccountId accountId, Delivery delivery, String callId) {
        var id = id(accountId, delivery);
        var receipt = new Document("_id", id)
                .append("body", delivery.fingerprint())
                .append("call_id", callId)
                .append("at", Date.from(clock.instant()));
        receipts().replaceOne(Filters.eq("_id", id), receipt, new ReplaceOptions().upsert(true));
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

    private static String id(AccountId accountId, Delivery delivery) {
        return accountId + ":" + delivery.webhookId();
    }

    private MongoCollection<Document> receipts() {
        return mongo.getCollection(COLLECTION);
    }
}
