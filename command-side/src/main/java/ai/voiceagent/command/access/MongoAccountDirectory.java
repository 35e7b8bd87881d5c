package ai.voiceagent.command.access;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.MongoDatabaseFactory;

class MongoAccountDirectory implements AccountDirectory {

    private final MongoDatabaseFactory mongo;

    MongoAccountDirectory(MongoDatabaseFactory mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<AccountEntry> find(String accountId) {
        return Optional.ofNullable(accounts().find(Filters.eq("_id", accountId)).first())
                .map(MongoAccountDirectory::entry);
    }

    @Override
    public List<AccountEntry> all() {
        var all = accounts().find().map(MongoAccountDirectory::entry).into(new ArrayList<>());
        all.sort(Comparator.comparing(AccountEntry::id));
        return all;
    }

    @Override
    public void save(AccountEntry account) {
        var document = new Document("_id", account.id())
                .append("name", account.name())
                .append("time_zone", account.timeZone())
                .append("owner_email", account.ownerEmail())
                .append("suspended_because", account.suspendedBecause())
                .append("opened_at", Date.from(account.openedAt()));
        accounts().replaceOne(Filters.eq("_id", account.id()), document, new ReplaceOptions().upsert(true));
    }

    private MongoCollection<Document> accounts() {
        return mongo.getMongoDatabase().getCollection("account_directory").withWriteConcern(WriteConcern.JOURNALED);
    }

    private static AccountEntry entry(Document stored) {
        return new AccountEntry(
                stored.getString("_id"),
                stored.getString("name"),
                stored.getString("time_zone"),
                stored.getString("owner_email"),
                stored.getString("suspended_because"),
                stored.getDate("opened_at").toInstant());
    }
}
