package ai.voiceagent.command.ingress;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.platform.security.WebhookSignature;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

@Component
class MongoIngressSecrets implements IngressSecrets {

    private static final int BYTES = 32;
    private static final FindOneAndUpdateOptions FIRST_ONE_WINS =
            new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);

    private final MongoOperations mongo;
    private final SecureRandom random = new SecureRandom();
    private final Map<AccountId, String> known = new ConcurrentHashMap<>();

    MongoIngressSecrets(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public String obtain(AccountId accountId) {
        return known.computeIfAbsent(accountId, this::load);
    }

    @Override
    public Optional<String> find(AccountId accountId) {
        var cached = known.get(accountId);
        if (cached != null) return Optional.of(cached);
        var kept = Optional.ofNullable(
                        secrets().find(Filters.eq("_id", id(accountId))).first())
                .map(document -> document.getString("value"));
        kept.ifPresent(secret -> known.put(accountId, secret));
        return kept;
    }

    private String load(AccountId accountId) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var fresh = WebhookSignature.SECRET_PREFIX + Base64.getEncoder().encodeToString(bytes);
        var kept = secrets()
                .findOneAndUpdate(
                        Filters.eq("_id", id(accountId)), Updates.setOnInsert("value", fresh), FIRST_ONE_WINS);
        return Objects.requireNonNull(kept).getString("value");
    }

    private static String id(AccountId accountId) {
        return "ingress:" + accountId;
    }

    private MongoCollection<Document> secrets() {
        return mongo.getCollection("secrets").withWriteConcern(WriteConcern.JOURNALED);
    }
}
