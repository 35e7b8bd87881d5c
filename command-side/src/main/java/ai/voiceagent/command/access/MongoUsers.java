package ai.voiceagent.command.access;

import ai.voiceagent.platform.security.AccessRole;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.MongoDatabaseFactory;

class MongoUsers implements Users {

    private final MongoDatabaseFactory mongo;

    MongoUsers(MongoDatabaseFactory mongo) {
        this.mongo = mongo;
    }

    @Override
    public boolean any() {
        return users().find().first() != null;
    }

    @Override
    public Optional<User> find(String id) {
        return Optional.ofNullable(users().find(Filters.eq("_id", id)).first()).map(MongoUsers::user);
    }

    @Override
    public List<User> of(String accountId) {
        var found = users().find(Filters.eq("account_id", accountId))
                .map(MongoUsers::user)
                .into(new ArrayList<>());
        found.sort(Comparator.comparing(User::id));
        return found;
    }

    @Override
    public boolean add(User user) {
        var onlyNew = new Document("$setOnInsert", document(user));
        return users().updateOne(Filters.eq("_id", user.id()), onlyNew, new UpdateOptions().upsert(true))
                        .getUpsertedId()
                != null;
    }

    @Override
    public boolean replaced(User before, User after) {
        var change = new Document("$set", document(after));
        return users().updateOne(readAs(before), change).getMatchedCount() == 1;
    }

    private MongoCollection<Document> users() {
        return mongo.getMongoDatabase().getCollection("users").withWriteConcern(WriteConcern.JOURNALED);
    }

    private static Document document(User user) {
        return new Document()
                .append("account_id", user.accountId())
                .append("email", user.email())
                .append("name", user.name())
                .append("role", user.role().name())
                .append("operator", user.operator())
                .append("disabled", user.disabled())
                .append("password_hash", user.passwordHash())
                .append("password_pending", user.passwordPending())
                .append("sessions_since", Date.from(user.sessionsSince()))
                .append("created_at", Date.from(user.createdAt()));
    }

    /** What is read as {@code user}: a field that is missing is read as false or as absent. */
    private static Document readAs(User user) {
        var fields = document(user).append("_id", user.id());
        fields.replaceAll((name, value) -> Boolean.FALSE.equals(value) ? new Document("$ne", true) : value);
        return fields;
    }

    private static User user(Document stored) {
        return new User(
                stored.getString("_id"),
                stored.getString("account_id"),
                stored.getString("email"),
                stored.getString("name"),
                AccessRole.valueOf(stored.getString("role")),
                stored.getBoolean("operator", false),
                stored.getBoolean("disabled", false),
                stored.getString("password_hash"),
                stored.getBoolean("password_pending", false),
                instant(stored, "sessions_since"),
                instant(stored, "created_at"));
    }

    private static Instant instant(Document stored, String field) {
        return stored.getDate(field).toInstant();
    }
}
