package ai.voiceagent.integration.payment;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class MongoPaymentQuarantine implements PaymentQuarantine {

    private static final Logger LOG = LoggerFactory.getLogger(MongoPaymentQuarantine.class);

    private final MongoDatabaseFactory mongo;
    private final JsonMapper json;
    private final Clock clock;

    MongoPaymentQuarantine(MongoDatabaseFactory mongo, JsonMapper json, Clock clock) {
        this.mongo = mongo;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void keep(PaymentReport report, String problem) {
        LOG.error("{} is quarantined: {}", report.key(), problem);
        var kept = Updates.combine(
                Updates.setOnInsert("report", json.writeValueAsString(report)),
                Updates.setOnInsert("receivedAt", Date.from(clock.instant())),
                Updates.set("problem", problem));
        quarantine().updateOne(Filters.eq(report.key()), kept, new UpdateOptions().upsert(true));
    }

    @Override
    public List<Kept> all() {
        return quarantine().find().map(this::kept).into(new ArrayList<>());
    }

    @Override
    public Optional<Kept> find(String id) {
        return Optional.ofNullable(quarantine().find(Filters.eq(id)).first()).map(this::kept);
    }

    @Override
    public void forget(String id) {
        quarantine().deleteOne(Filters.eq(id));
    }

    private MongoCollection<Document> quarantine() {
        return mongo.getMongoDatabase().getCollection("payment_quarantine").withWriteConcern(WriteConcern.JOURNALED);
    }

    private Kept kept(Document document) {
        return new Kept(
                document.getString("_id"),
                json.readValue(document.getString("report"), PaymentReport.class),
                document.getString("problem"),
                document.getDate("receivedAt").toInstant());
    }
}
