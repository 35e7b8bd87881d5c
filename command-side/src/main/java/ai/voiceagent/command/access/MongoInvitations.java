package ai.voiceagent.command.access;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

@Component
class MongoInvitations implements Invitations {

    private final MongoDatabaseFactory mongo;

    MongoInvitations(MongoDatabaseFactory mongo) {
        this.mongo = mongo;
    }

    @Override
    public void add(String hash, String userId, Instant expiresAt) {
        invitations()
                .insertOne(
                        new Document("_id", hash).append("user_id", userId).append("expires_at", Date.from(expiresAt)));
    }

    @Override
    public Optional<String> use(String hash, Instant now) {
        return Optional.ofNullable(invitations().findOneAndDelete(Filters.eq("_id", hash)))
                .filter(invitation ->
                        now.isBefore(invitation.getDate("expires_at").toInstant()))
                .map(invitation -> invitation.getString("user_id"));
    }

    private MongoCollection<Document> invitations() {
        return mongo.getMongoDatabase().getCollection("invitations").withWriteConcern(WriteConcern.JOURNALED);
    }
}
