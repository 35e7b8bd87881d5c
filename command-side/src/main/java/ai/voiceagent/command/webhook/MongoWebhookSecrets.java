package ai.voiceagent.command.webhook;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.WebhookId;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

/** The secrets of an account's few webhooks are one document, so that all are found by the account alone. */
@Component
class MongoWebhookSecrets implements WebhookSecrets {

    private static final int BYTES = 32;

    private final MongoDatabaseFactory mongo;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    MongoWebhookSecrets(MongoDatabaseFactory mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    @Override
    public int count(AccountId accountId) {
        return webhooks(accountId).size();
    }

    @Override
    public void add(AccountId accountId, WebhookId webhookId, String secretId, Instant olderValidUntil) {
        var known = of(accountId, webhookId);
        if (known.stream().anyMatch(secret -> secret.id().equals(secretId))) return;
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var now = clock.instant();
        var secrets = new ArrayList<Document>();
        for (var older : known) if (older.validAt(now)) secrets.add(document(older.endingAt(olderValidUntil)));
        secrets.add(document(WebhookSecret.of(secretId, bytes, now)));
        collection()
                .updateOne(
                        Filters.eq("_id", accountId.value()),
                        Updates.set("webhooks." + webhookId, secrets),
                        new UpdateOptions().upsert(true));
    }

    @Override
    public List<WebhookSecret> of(AccountId accountId, WebhookId webhookId) {
        return webhooks(accountId).getList(webhookId.value(), Document.class, List.of()).stream()
                .map(MongoWebhookSecrets::secret)
                .toList();
    }

    @Override
    public void forget(AccountId accountId, WebhookId webhookId) {
        collection().updateOne(Filters.eq("_id", accountId.value()), Updates.unset("webhooks." + webhookId));
    }

    private Document webhooks(AccountId accountId) {
        var found = collection().find(Filters.eq("_id", accountId.value())).first();
        var webhooks = found == null ? null : found.get("webhooks", Document.class);
        return webhooks == null ? new Document() : webhooks;
    }

    private static Document document(WebhookSecret secret) {
        var document = new Document("id", secret.id())
                .append("value", secret.value())
                .append("created_at", Date.from(secret.createdAt()));
        return secret.validUntil() == null ? document : document.append("valid_until", Date.from(secret.validUntil()));
    }

    private static WebhookSecret secret(Document document) {
        var end = document.getDate("valid_until");
        return new WebhookSecret(
                document.getString("id"),
                document.getString("value"),
                document.getDate("created_at").toInstant(),
                end == null ? null : end.toInstant());
    }

    private MongoCollection<Document> collection() {
        return mongo.getMongoDatabase().getCollection("webhook_secrets").withWriteConcern(WriteConcern.JOURNALED);
    }
}
