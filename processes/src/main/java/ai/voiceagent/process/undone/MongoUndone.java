package ai.voiceagent.process.undone;

import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.process.shared.Undone;
import ai.voiceagent.process.shared.UndoneCommand;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.axonframework.serialization.Serializer;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

@Component
class MongoUndone implements Undone {

    private static final Logger LOG = LoggerFactory.getLogger(MongoUndone.class);

    private final MongoDatabaseFactory mongo;
    private final Serializer serializer;
    private final Clock clock;

    MongoUndone(MongoDatabaseFactory mongo, @Qualifier("messageSerializer") Serializer serializer, Clock clock) {
        this.mongo = mongo;
        this.serializer = serializer;
        this.clock = clock;
    }

    @Override
    public void keep(String key, Object command, Rejection refusal) {
        LOG.error("{} was refused ({}): {}", key, refusal.code(), refusal.getMessage());
        var stored = serializer.serialize(command, String.class);
        var document = new Document("type", stored.getType().getName())
                .append("command", stored.getData())
                .append("code", refusal.code().name())
                .append("reason", refusal.getMessage())
                .append("refusedAt", Date.from(clock.instant()));
        undone().replaceOne(Filters.eq(key), document, new ReplaceOptions().upsert(true));
    }

    @Override
    public List<UndoneCommand> all() {
        return undone().find().map(MongoUndone::command).into(new ArrayList<>());
    }

    @Override
    public Optional<UndoneCommand> find(String key) {
        return Optional.ofNullable(undone().find(Filters.eq(key)).first()).map(MongoUndone::command);
    }

    @Override
    public void forget(String key) {
        undone().deleteOne(Filters.eq(key));
    }

    private MongoCollection<Document> undone() {
        return mongo.getMongoDatabase().getCollection("undone_commands").withWriteConcern(WriteConcern.JOURNALED);
    }

    private static UndoneCommand command(Document document) {
        return new UndoneCommand(
                document.getString("_id"),
                document.getString("type"),
                document.getString("command"),
                document.getString("code"),
                document.getString("reason"),
                document.getDate("refusedAt").toInstant());
    }
}
