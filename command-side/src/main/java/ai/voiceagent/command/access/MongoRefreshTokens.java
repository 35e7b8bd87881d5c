package ai.voiceagent.command.access;

import ai.voiceagent.platform.retention.Expiring;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.MongoDatabaseFactory;

class MongoRefreshTokens implements RefreshTokens, Expiring {

    private static final String COLLECTION = "refresh_tokens";
    private static final String FAMILY = "family:";

    private final MongoDatabaseFactory mongo;

    MongoRefreshTokens(MongoDatabaseFactory mongo) {
        this.mongo = mongo;
    }

    @Override
    public void add(Issued token) {
        tokens().insertOne(new Document("_id", token.hash())
                .append("family", token.family())
                .append("user_id", token.userId())
                .append("issued_at", Date.from(token.issuedAt()))
                .append("expires_at", Date.from(token.expiresAt())));
    }

    @Override
    public Optional<Use> use(String hash, Instant now) {
        var unused = Filters.and(Filters.eq("_id", hash), Filters.exists("used_at", false));
        var before = tokens().findOneAndUpdate(unused, Updates.set("used_at", Date.from(now)));
        if (before != null) return Optional.of(new Use(issued(before), true));
        return Optional.ofNullable(tokens().find(Filters.eq("_id", hash)).first())
                .map(used -> new Use(issued(used), false));
    }

    @Override
    public void revoke(String family, Instant until) {
        tokens().updateOne(
                        Filters.eq("_id", FAMILY + family),
                        Updates.combine(Updates.set("revoked", true), Updates.set("expires_at", Date.from(until))),
                        new UpdateOptions().upsert(true));
    }

    @Override
    public boolean revoked(String family) {
        return tokens().find(Filters.eq("_id", FAMILY + family)).first() != null;
    }

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public String dateField() {
        return "expires_at";
    }

    @Override
    public Duration kept() {
        return Duration.ZERO;
    }

    private MongoCollection<Document> tokens() {
        return mongo.getMongoDatabase().getCollection(COLLECTION).withWriteConcern(WriteConcern.JOURNALED);
    }

    private static Issued issued(Document stored) {
        return new Issued(
                stored.getString("_id"),
                stored.getString("family"),
                stored.getString("user_id"),
                stored.getDate("issued_at").toInstant(),
                stored.getDate("expires_at").toInstant());
    }
}
