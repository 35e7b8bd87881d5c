package ai.voiceagent.command.access;

import ai.voiceagent.platform.security.AccessRole;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.MongoDatabaseFactory;

class MongoApiKeys implements ApiKeys {

    private final MongoDatabaseFactory mongo;

    MongoApiKeys(MongoDatabaseFactory mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<ApiKey> find(String id) {
        return Optional.ofNullable(keys().find(Filters.eq("_id", id)).first()).map(MongoApiKeys::key);
    }

    @Override
    public List<ApiKey> of(String accountId) {
        var found = keys().find(Filters.eq("account_id", accountId))
                .map(MongoApiKeys::key)
                .into(new ArrayList<>());
        return found.stream()
                .filter(key -> key.revokedAt() == null)
                .sorted(Comparator.comparing(ApiKey::id))
                .toList();
    }

    @Override
    public void add(ApiKey key) {
        keys().insertOne(new Document("_id", key.id())
                .append("account_id", key.accountId())
                .append("name", key.name())
                .append("role", key.role().name())
                .append("secret_hash", key.secretHash())
                .append("ending", key.ending())
                .append("ip_allowlist", key.ipAllowlist())
                .append("created_at", Date.from(key.createdAt()))
                .append("expires_at", key.expiresAt() == null ? null : Date.from(key.expiresAt())));
    }

    @Override
    public void revoke(String id, Instant now) {
        keys().updateOne(Filters.eq("_id", id), Updates.set("revoked_at", Date.from(now)));
    }

    @Override
    public void used(String id, Instant now) {
        keys().withWriteConcern(WriteConcern.ACKNOWLEDGED)
                .updateOne(Filters.eq("_id", id), Updates.set("last_used_at", Date.from(now)));
    }

    private MongoCollection<Document> keys() {
        return mongo.getMongoDatabase().getCollection("api_keys").withWriteConcern(WriteConcern.JOURNALED);
    }

    private static ApiKey key(Document stored) {
        return new ApiKey(
                stored.getString("_id"),
                stored.getString("account_id"),
                stored.getString("name"),
                AccessRole.valueOf(stored.getString("role")),
                stored.getString("secret_hash"),
                stored.getString("ending"),
                stored.getList("ip_allowlist", String.class, List.of()),
                stored.getDate("created_at").toInstant(),
                instant(stored.getDate("expires_at")),
                instant(stored.getDate("last_used_at")),
                instant(stored.getDate("revoked_at")));
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
