package ai.voiceagent.command.imports;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.ImportId;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

@Component
class MongoImportFiles implements ImportFiles {

    private final MongoOperations mongo;
    private final Clock clock;

    MongoImportFiles(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    @Override
    public void add(ImportFile file) {
        var document = new Document("_id", file.importId().value())
                .append("account_id", file.accountId().value())
                .append("mapping", file.mapping())
                .append("time_zone", file.timeZone())
                .append("created_at", Date.from(file.createdAt()))
                .append("leased_until", new Date(0));
        files().replaceOne(Filters.eq("_id", file.importId().value()), document, new ReplaceOptions().upsert(true));
    }

    @Override
    public List<ImportId> all() {
        var ids = new ArrayList<ImportId>();
        for (var document : files().find().projection(Projections.include("_id"))) {
            ids.add(new ImportId(document.getString("_id")));
        }
        return ids;
    }

    @Override
    public Optional<ImportFile> find(ImportId importId) {
        return Optional.ofNullable(
                        files().find(Filters.eq("_id", importId.value())).first())
                .map(document -> new ImportFile(
                        importId,
                        new AccountId(document.getString("account_id")),
                        document.getString("mapping"),
                        document.getString("time_zone"),
                        document.getDate("created_at").toInstant()));
    }

    @Override
    public boolean lease(ImportId importId, String owner, Duration time) {
        var now = clock.instant();
        var free = Filters.and(
                Filters.eq("_id", importId.value()),
                Filters.or(Filters.lte("leased_until", Date.from(now)), Filters.eq("leased_by", owner)));
        var mine = Updates.combine(
                Updates.set("leased_by", owner), Updates.set("leased_until", Date.from(now.plus(time))));
        return files().updateOne(free, mine).getMatchedCount() == 1;
    }

    @Override
    public void remove(ImportId importId) {
        files().deleteOne(Filters.eq("_id", importId.value()));
    }

    private MongoCollection<Document> files() {
        return mongo.getCollection("import_files").withWriteConcern(WriteConcern.JOURNALED);
    }
}
