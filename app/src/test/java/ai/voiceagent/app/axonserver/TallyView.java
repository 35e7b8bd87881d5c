package ai.voiceagent.app.axonserver;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/** A projection of tallies into MongoDB, as the product's are: absolute values, safe to deliver again. */
@ProcessingGroup(TallyView.GROUP)
class TallyView {

    static final String GROUP = "tally-view";

    final AtomicInteger delivered = new AtomicInteger();
    private final MongoCollection<Document> tallies;

    TallyView(MongoOperations mongo) {
        this.tallies = mongo.getCollection("tallies");
    }

    @EventHandler
    void on(Tally.Added event, @SequenceNumber long version) {
        if (!Node.ofThisRun(event.id())) return;
        delivered.incrementAndGet();
        tallies.replaceOne(
                eq("_id", event.id()),
                new Document("_id", event.id()).append("total", event.total()).append("version", version),
                new ReplaceOptions().upsert(true));
    }

    long version(String id) {
        return Optional.ofNullable(tallies.find(eq("_id", id)).first())
                .map(found -> found.getLong("version"))
                .orElse(-1L);
    }
}
