package ai.voiceagent.command.webhook;

import ai.voiceagent.events.shared.WebhookId;
import ai.voiceagent.events.webhook.WebhookTopic;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

/**
 * Attempts are numbered for each webhook and lie in parts of fifty, so that a page is found by keys alone. A part that is old
 * enough goes as a whole.
 */
@Component
class MongoDeliveryLog implements DeliveryLog {

    private static final int PART = 50;
    private static final int PARTS_KEPT = 20;
    private static final FindOneAndUpdateOptions COUNT =
            new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);

    private final MongoDatabaseFactory mongo;

    MongoDeliveryLog(MongoDatabaseFactory mongo) {
        this.mongo = mongo;
    }

    @Override
    public void add(WebhookId webhookId, DeliveryAttempt attempt) {
        var head = collection().findOneAndUpdate(key(webhookId), Updates.inc("count", 1L), COUNT);
        var number = Objects.requireNonNull(head).getLong("count") - 1;
        collection()
                .updateOne(
                        Filters.eq("_id", part(webhookId, number / PART)),
                        Updates.push("attempts", document(number, attempt)),
                        new UpdateOptions().upsert(true));
        var old = number / PART - PARTS_KEPT;
        if (number % PART == 0 && old >= 0) collection().deleteOne(Filters.eq("_id", part(webhookId, old)));
    }

    @Override
    public Page read(WebhookId webhookId, @Nullable Long before, int limit) {
        var head = collection().find(key(webhookId)).first();
        var count = head == null ? 0 : head.getLong("count");
        var end = before == null ? count : Math.clamp(before, 0, count);
        var first = Math.max(0, (count - 1) / PART - PARTS_KEPT + 1) * PART;
        if (end <= first) return new Page(List.of(), null);
        var start = Math.max(first, end - limit);
        var ids = LongStream.rangeClosed(start / PART, (end - 1) / PART)
                .mapToObj(part -> part(webhookId, part))
                .toList();
        var found = new ArrayList<Document>();
        for (var part : collection().find(Filters.in("_id", ids))) {
            found.addAll(part.getList("attempts", Document.class));
        }
        var attempts = found.stream()
                .filter(one -> one.getLong("number") >= start && one.getLong("number") < end)
                .sorted(Comparator.comparing((Document one) -> one.getLong("number"))
                        .reversed())
                .map(MongoDeliveryLog::attempt)
                .toList();
        return new Page(attempts, start > first ? start : null);
    }

    /** The head goes last, and only as it was counted: it is all that leads to the parts. */
    @Override
    public void forget(WebhookId webhookId) {
        var head = collection().find(key(webhookId)).first();
        while (head != null) {
            var count = head.getLong("count");
            var last = (count - 1) / PART;
            var ids = LongStream.rangeClosed(Math.max(0, last - PARTS_KEPT), last)
                    .mapToObj(part -> part(webhookId, part))
                    .toList();
            collection().deleteMany(Filters.in("_id", ids));
            collection().deleteOne(Filters.and(key(webhookId), Filters.eq("count", count)));
            head = collection().find(key(webhookId)).first();
        }
    }

    private static Bson key(WebhookId webhookId) {
        return Filters.eq("_id", webhookId.value());
    }

    private static String part(WebhookId webhookId, long part) {
        return webhookId + ":" + part;
    }

    private static Document document(long number, DeliveryAttempt attempt) {
        return new Document("number", number)
                .append("message_id", attempt.messageId())
                .append("topic", attempt.topic().wire())
                .append("attempt", attempt.attempt())
                .append("test", attempt.test())
                .append("delivered", attempt.delivered())
                .append("status", attempt.statusCode())
                .append("error", attempt.error())
                .append("millis", attempt.durationMillis())
                .append("at", Date.from(attempt.attemptedAt()));
    }

    private static DeliveryAttempt attempt(Document document) {
        return new DeliveryAttempt(
                document.getString("message_id"),
                topic(document.getString("topic")),
                document.getInteger("attempt"),
                document.getBoolean("test"),
                document.getBoolean("delivered"),
                document.getInteger("status"),
                document.getString("error"),
                document.getLong("millis"),
                document.getDate("at").toInstant());
    }

    private static WebhookTopic topic(String word) {
        return Arrays.stream(WebhookTopic.values())
                .filter(topic -> topic.wire().equals(word))
                .findFirst()
                .orElseThrow();
    }

    private MongoCollection<Document> collection() {
        return mongo.getMongoDatabase().getCollection("webhook_deliveries");
    }
}
