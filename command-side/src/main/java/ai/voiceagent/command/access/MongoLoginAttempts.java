package ai.voiceagent.command.access;

import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.platform.error.Rejection;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

@Component
class MongoLoginAttempts implements LoginAttempts {

    private static final int FREE_FAILURES = 5;
    private static final Duration FIRST_LOCK = Duration.ofSeconds(10);
    private static final Duration LONGEST_LOCK = Duration.ofMinutes(15);
    private static final FindOneAndUpdateOptions COUNT =
            new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);

    private final MongoDatabaseFactory mongo;
    private final Clock clock;

    MongoLoginAttempts(MongoDatabaseFactory mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    @Override
    public void requireOpen(EmailAddress address) {
        var known = attempts().find(Filters.eq("_id", address.value())).first();
        var until = known == null ? null : known.getDate("locked_until");
        if (until == null || !clock.instant().isBefore(until.toInstant())) return;

        var seconds = Duration.between(clock.instant(), until.toInstant()).toSeconds() + 1;
        throw new Rejection(
                ErrorCode.RATE_LIMIT_EXCEEDED,
                "Too many failed logins; try again in " + seconds + " seconds",
                Map.of("retryAfterSeconds", seconds));
    }

    @Override
    public void failed(EmailAddress address) {
        var counted =
                attempts().findOneAndUpdate(Filters.eq("_id", address.value()), Updates.inc("failures", 1), COUNT);
        var failures = Objects.requireNonNull(counted).getInteger("failures");
        if (failures < FREE_FAILURES) return;

        var until = clock.instant().plus(lock(failures - FREE_FAILURES));
        attempts().updateOne(Filters.eq("_id", address.value()), Updates.set("locked_until", Date.from(until)));
    }

    @Override
    public void succeeded(EmailAddress address) {
        attempts().deleteOne(Filters.eq("_id", address.value()));
    }

    private static Duration lock(int doublings) {
        var lock = FIRST_LOCK.multipliedBy(1L << Math.min(doublings, 20));
        return lock.compareTo(LONGEST_LOCK) < 0 ? lock : LONGEST_LOCK;
    }

    private MongoCollection<Document> attempts() {
        return mongo.getMongoDatabase().getCollection("login_attempts");
    }
}
