package ai.voiceagent.integration.payment;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

@Component
class MongoPaymentIndex implements PaymentIndex {

    private final MongoDatabaseFactory mongo;

    MongoPaymentIndex(MongoDatabaseFactory mongo) {
        this.mongo = mongo;
    }

    @Override
    public void keep(String gateway, String paymentId, Place place) {
        payments()
                .updateOne(
                        Filters.eq(gateway + ":" + paymentId),
                        Updates.combine(
                                Updates.setOnInsert("walletId", place.walletId()),
                                Updates.setOnInsert("topUpId", place.topUpId())),
                        new UpdateOptions().upsert(true));
    }

    @Override
    public Optional<Place> find(String gateway, String paymentId) {
        return Optional.ofNullable(
                        payments().find(Filters.eq(gateway + ":" + paymentId)).first())
                .map(found -> new Place(found.getString("walletId"), found.getString("topUpId")));
    }

    private MongoCollection<Document> payments() {
        return mongo.getMongoDatabase().getCollection("gateway_payments").withWriteConcern(WriteConcern.JOURNALED);
    }
}
