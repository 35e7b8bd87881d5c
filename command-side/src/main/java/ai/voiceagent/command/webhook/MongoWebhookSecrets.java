package ai.voiceagent.command.webhook;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.WebhookId;
import ai.voiceagent.platform.error.Rejection;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

/**
 * The secrets of an account's few webhooks are one document, so that all are found by the account alone. A change is written onto
 * the revision that it was made from, so that of two at once none is lost.
 */
@Component
class MongoWebhookSecrets implements WebhookSecrets {

    private static final int BYTES = 32;
    private static final int MOST = 5;
    private static final int ATTEMPTS = 20;

    private final MongoDatabaseFactory mongo;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    MongoWebhookSecrets(MongoDatabaseFactory mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    @Override
    public int count(AccountId accountId) {
        return webhooks(account(accountId)).size();
    }

    @Override
    public void add(AccountId accountId, WebhookId webhookId, String secretId, Instant olderValidUntil) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var now = clock.instant();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var account = account(accountId);
            var known = secrets(account, webhookId);
            if (known.stream().anyMatch(secret -> secret.id().equals(secretId))) return;
            var older = known.stream()
                    .filter(secret -> secret.validAt(now))
                    .map(secret -> secret.endingAt(olderValidUntil))
                    .toList();
            requireRoom(older, now);
            var secrets = older.stream().map(MongoWebhookSecrets::document).collect(Collectors.toList());
            secrets.add(document(WebhookSecret.of(secretId, bytes, now)));
            if (written(accountId, account, webhookId, secrets)) return;
        }
        throw Rejection.conflict("The secrets of this account's webhooks are being changed by others; try again");
    }

    private static void requireRoom(List<WebhookSecret> older, Instant now) {
        var valid = older.stream().filter(secret -> secret.validAt(now)).count();
        if (valid < MOST) return;
        throw Rejection.conflict(
                "This webhook has " + valid + " secrets that are still valid; rotate with overlapHours 0 to end them");
    }

    /** Whether the secrets are what they were when {@code account} was read, and now these. */
    private boolean written(
            AccountId accountId, @Nullable Document account, WebhookId webhookId, List<Document> secrets) {
        if (account == null) {
            try {
                collection()
                        .insertOne(new Document("_id", accountId.value())
                                .append("revision", 1L)
                                .append("webhooks", new Document(webhookId.value(), secrets)));
                return true;
            } catch (MongoWriteException e) {
                if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) return false;
                throw e;
            }
        }
        var asRead =
                Filters.and(Filters.eq("_id", accountId.value()), Filters.eq("revision", account.getLong("revision")));
        var change = Updates.combine(Updates.set("webhooks." + webhookId, secrets), Updates.inc("revision", 1L));
        return collection().updateOne(asRead, change).getMatchedCount() == 1;
    }

    @Override
    public List<WebhookSecret> of(AccountId accountId, WebhookId webhookId) {
        return secrets(account(accountId), webhookId);
    }

    @Override
    public void forget(AccountId accountId, WebhookId webhookId) {
        var change = Updates.combine(Updates.unset("webhooks." + webhookId), Updates.inc("revision", 1L));
        collection().updateOne(Filters.eq("_id", accountId.value()), change);
    }

    private static List<WebhookSecret> secrets(@Nullable Document account, WebhookId webhookId) {
        return webhooks(account).getList(webhookId.value(), Document.class, List.of()).stream()
                .map(MongoWebhookSecrets::secret)
                .toList();
    }

    private static Document webhooks(@Nullable Document account) {
        var webhooks = account == null ? null : account.get("webhooks", Document.class);
        return webhooks == null ? new Document() : webhooks;
    }

    private @Nullable Document account(AccountId accountId) {
        return collection().find(Filters.eq("_id", accountId.value())).first();
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
