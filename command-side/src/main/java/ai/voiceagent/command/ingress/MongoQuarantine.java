package ai.voiceagent.command.ingress;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.platform.error.Rejection;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

@Component
class MongoQuarantine implements Quarantine {

    private final MongoOperations mongo;
    private final QuarantineBodies bodies;
    private final Clock clock;

    MongoQuarantine(MongoOperations mongo, QuarantineBodies bodies, Clock clock) {
        this.mongo = mongo;
        this.bodies = bodies;
        this.clock = clock;
    }

    @Override
    public String keep(AccountId accountId, Delivery delivery, Rejection why) {
        var id = "quar_" + delivery.identity(accountId);
        var sealed = bodies.seal(accountId, id, delivery.body());
        deliveries()
                .updateOne(
                        Filters.eq("_id", id),
                        Updates.combine(
                                Updates.setOnInsert("account_id", accountId.value()),
                                Updates.setOnInsert("status", Quarantined.WAITING),
                                Updates.setOnInsert("received_at", Date.from(clock.instant())),
                                Updates.setOnInsert("webhook_id", delivery.webhookId()),
                                Updates.setOnInsert("webhook_timestamp", delivery.timestamp()),
                                Updates.setOnInsert("webhook_signature", delivery.signature()),
                                Updates.setOnInsert("body", sealed),
                                reason(why),
                                Updates.inc("attempts", 1)),
                        new UpdateOptions().upsert(true));
        return id;
    }

    @Override
    public Optional<Quarantined> find(AccountId accountId, String id) {
        return Optional.ofNullable(deliveries().find(Filters.eq("_id", id)).first())
                .filter(document -> accountId.value().equals(document.getString("account_id")))
                .map(this::read);
    }

    @Override
    public List<Quarantined> page(AccountId accountId, int page, int limit) {
        var all = deliveries()
                .find(Filters.eq("account_id", accountId.value()))
                .projection(Projections.include("received_at"))
                .into(new ArrayList<>());
        all.sort(Comparator.comparing((Document document) -> document.getDate("received_at"))
                .thenComparing(document -> document.getString("_id"))
                .reversed());
        var ids = all.stream()
                .skip((page - 1L) * limit)
                .limit(limit)
                .map(document -> document.getString("_id"))
                .toList();
        return deliveries().find(Filters.in("_id", ids)).into(new ArrayList<>()).stream()
                .map(this::read)
                .sorted(Comparator.comparingInt(delivery -> ids.indexOf(delivery.id())))
                .toList();
    }

    @Override
    public long count(AccountId accountId) {
        return deliveries().countDocuments(Filters.eq("account_id", accountId.value()));
    }

    @Override
    public void replayed(String id, String callId, String by) {
        deliveries()
                .updateOne(
                        Filters.eq("_id", id),
                        Updates.combine(
                                Updates.set("status", Quarantined.REPLAYED),
                                Updates.set("call_id", callId),
                                Updates.set("replayed_by", by),
                                Updates.set("replayed_at", Date.from(clock.instant()))));
    }

    @Override
    public void refusedAgain(String id, Rejection why) {
        deliveries().updateOne(Filters.eq("_id", id), Updates.combine(reason(why), Updates.inc("attempts", 1)));
    }

    private static Bson reason(Rejection why) {
        return Updates.combine(Updates.set("code", why.code().name()), Updates.set("reason", why.getMessage()));
    }

    private Quarantined read(Document document) {
        var id = document.getString("_id");
        return new Quarantined(
                id,
                document.getString("status"),
                document.getString("code"),
                document.getString("reason"),
                document.getInteger("attempts"),
                document.getString("webhook_id"),
                document.getString("webhook_timestamp"),
                document.getString("webhook_signature"),
                bodies.open(id, document.getString("body")),
                document.getDate("received_at").toInstant(),
                instant(document.getDate("replayed_at")),
                document.getString("replayed_by"),
                document.getString("call_id"));
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    private MongoCollection<Document> deliveries() {
        return mongo.getCollection("quarantine").withWriteConcern(WriteConcern.JOURNALED);
    }
}
