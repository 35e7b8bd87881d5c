package ai.voiceagent.process.books;

import ai.voiceagent.events.shared.WalletId;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

@Component
class MongoWalletBooks implements WalletBooks {

    private final MongoDatabaseFactory mongo;

    MongoWalletBooks(MongoDatabaseFactory mongo) {
        this.mongo = mongo;
    }

    @Override
    public void next(WalletId wallet, YearMonth month) {
        books().replaceOne(
                        Filters.eq(wallet.value()),
                        new Document("next", month.toString()),
                        new ReplaceOptions().upsert(true));
    }

    @Override
    public Map<WalletId, YearMonth> all() {
        var all = new HashMap<WalletId, YearMonth>();
        books().find()
                .forEach(book -> all.put(new WalletId(book.getString("_id")), YearMonth.parse(book.getString("next"))));
        return all;
    }

    private MongoCollection<Document> books() {
        return mongo.getMongoDatabase().getCollection("wallet_books");
    }
}
