package ai.voiceagent.command.ingress;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.platform.error.Rejection;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import jakarta.annotation.PostConstruct;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

@Component
class MongoReceipts implements Receipts {

    private static final long KEPT_DAYS = 30;

    private final MongoOperations mongo;
    private final Clock clock;

    MongoReceipts(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    @PostConstruct
    void forgetOldOnes() {
        receipts().createIndex(Indexes.ascending("at"), new IndexOptions().expireAfter(KEPT_DAYS, TimeUnit.DAYS));
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

    private static String id(AccountId accountId, Delivery delivery) {
        return accountId + ":" + delivery.webhookId();
    }

    private MongoCollection<Document> receipts() {
        return mongo.getCollection("ingress_receipts");
    }
}
