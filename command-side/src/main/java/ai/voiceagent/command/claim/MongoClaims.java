package ai.voiceagent.command.claim;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

@Component
class MongoClaims implements Claims {

    private static final FindOneAndUpdateOptions FIRST_ONE_WINS =
            new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);

    private final MongoDatabaseFactory mongo;
    private final Clock clock;

    MongoClaims(MongoDatabaseFactory mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    @Override
    public String claim(String name, String owner) {
        var firstOnly = Updates.combine(
                Updates.setOnInsert("owner", owner), Updates.setOnInsert("at", Date.from(clock.instant())));
        var claim = claims().findOneAndUpdate(Filters.eq("_id", name), firstOnly, FIRST_ONE_WINS);
        return Objects.requireNonNull(claim).getString("owner");
    }

    @Override
    public Optional<String> owner(String name) {
        return Optional.ofNullable(claims().find(Filters.eq("_id", name)).first())
                .map(claim -> claim.getString("owner"));
    }

    @Override
    public void release(String name, String owner) {
        claims().deleteOne(Filters.and(Filters.eq("_id", name), Filters.eq("owner", owner)));
    }

    @Override
    public boolean takeOver(String name, String from, String to, Duration age) {
        var now = clock.instant();
        var oldOne = Filters.and(
                Filters.eq("_id", name), Filters.eq("owner", from), Filters.lte("at", Date.from(now.minus(age))));
        var mine = Updates.combine(Updates.set("owner", to), Updates.set("at", Date.from(now)));
        return claims().updateOne(oldOne, mine).getMatchedCount() == 1;
    }

    private MongoCollection<Document> claims() {
        return mongo.getMongoDatabase().getCollection("claims").withWriteConcern(WriteConcern.JOURNALED);
    }
}
