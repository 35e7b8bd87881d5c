package ai.voiceagent.command.payment;

import ai.voiceagent.events.payment.PaymentMethodType;
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
class MongoPaymentInstruments implements PaymentInstruments {

    private final MongoDatabaseFactory mongo;

    MongoPaymentInstruments(MongoDatabaseFactory mongo) {
        this.mongo = mongo;
    }

    @Override
    public void keep(Instrument instrument) {
        var fresh = Updates.combine(
                Updates.setOnInsert("accountId", instrument.accountId()),
                Updates.setOnInsert("type", instrument.type().name()),
                Updates.setOnInsert("gateway", instrument.gateway()),
                Updates.setOnInsert("reference", instrument.reference()),
                Updates.setOnInsert("label", instrument.label()));
        instruments().updateOne(Filters.eq(instrument.methodId()), fresh, new UpdateOptions().upsert(true));
    }

    @Override
    public Optional<Instrument> find(String methodId) {
        return Optional.ofNullable(instruments().find(Filters.eq(methodId)).first())
                .map(MongoPaymentInstruments::instrument);
    }

    @Override
    public void forget(String methodId) {
        instruments().deleteOne(Filters.eq(methodId));
    }

    private MongoCollection<Document> instruments() {
        return mongo.getMongoDatabase().getCollection("payment_instruments").withWriteConcern(WriteConcern.JOURNALED);
    }

    private static Instrument instrument(Document document) {
        return new Instrument(
                document.getString("_id"),
                document.getString("accountId"),
                PaymentMethodType.valueOf(document.getString("type")),
                document.getString("gateway"),
                document.getString("reference"),
                document.getString("label"));
    }
}
