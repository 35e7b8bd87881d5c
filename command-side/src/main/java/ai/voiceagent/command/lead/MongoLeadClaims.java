package ai.voiceagent.command.lead;

import ai.voiceagent.events.shared.LeadBatchId;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

@Component
class MongoLeadClaims implements LeadClaims {

    private static final int DUPLICATE_KEY = 11_000;
    private static final int KEYS_AT_ONCE = 1_000;

    private final MongoDatabaseFactory mongo;
    private final Clock clock;

    MongoLeadClaims(MongoDatabaseFactory mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    @Override
    public void open(LeadBatchId batch) {
        var since = Updates.setOnInsert("at", Date.from(clock.instant()));
        batches().updateOne(Filters.eq("_id", batch.value()), since, new UpdateOptions().upsert(true));
    }

    @Override
    public void close(LeadBatchId batch) {
        batches().deleteOne(Filters.eq("_id", batch.value()));
    }

    @Override
    public Map<String, LeadBatchId> claim(Collection<String> hashes, LeadBatchId batch) {
        if (hashes.isEmpty()) return Map.of();
        // in the order of the keys: neighbours are written together, however little hashes have to do with each other
        var wanted = hashes.stream()
                .sorted()
                .map(hash -> new Document("_id", hash).append("batch", batch.value()))
                .toList();
        try {
            numbers().insertMany(wanted, new InsertManyOptions().ordered(false));
            return Map.of();
        } catch (MongoBulkWriteException some) {
            if (some.getWriteErrors().stream().anyMatch(error -> error.getCode() != DUPLICATE_KEY)) throw some;
            var had = some.getWriteErrors().stream()
                    .map(error -> wanted.get(error.getIndex()).getString("_id"))
                    .toList();
            var owners = owners(had);
            owners.values().removeIf(batch::equals);
            return owners;
        }
    }

    @Override
    public Map<LeadBatchId, Instant> stillOpen(Collection<LeadBatchId> batches) {
        var open = new HashMap<LeadBatchId, Instant>();
        var ids = batches.stream().map(LeadBatchId::value).distinct().toList();
        for (var some : parts(ids)) {
            for (var found : batches().find(Filters.in("_id", some))) {
                open.put(
                        new LeadBatchId(found.getString("_id")),
                        found.getDate("at").toInstant());
            }
        }
        return open;
    }

    @Override
    public void takeOver(String hash, LeadBatchId from, LeadBatchId to) {
        var his = Filters.and(Filters.eq("_id", hash), Filters.eq("batch", from.value()));
        numbers().updateOne(his, Updates.set("batch", to.value()));
    }

    @Override
    public Optional<LeadBatchId> owner(String hash) {
        return Optional.ofNullable(owners(List.of(hash)).get(hash));
    }

    @Override
    public void forget(String hash) {
        numbers().deleteOne(Filters.eq("_id", hash));
    }

    private Map<String, LeadBatchId> owners(List<String> hashes) {
        var owners = new HashMap<String, LeadBatchId>();
        for (var some : parts(hashes)) {
            for (var found : numbers().find(Filters.in("_id", some))) {
                owners.put(found.getString("_id"), new LeadBatchId(found.getString("batch")));
            }
        }
        return owners;
    }

    private static List<List<String>> parts(List<String> all) {
        var parts = new ArrayList<List<String>>();
        for (int from = 0; from < all.size(); from += KEYS_AT_ONCE) {
            parts.add(all.subList(from, Math.min(from + KEYS_AT_ONCE, all.size())));
        }
        return parts;
    }

    private MongoCollection<Document> numbers() {
        return mongo.getMongoDatabase().getCollection("lead_numbers").withWriteConcern(WriteConcern.JOURNALED);
    }

    private MongoCollection<Document> batches() {
        return mongo.getMongoDatabase().getCollection("lead_batches_open").withWriteConcern(WriteConcern.JOURNALED);
    }
}
