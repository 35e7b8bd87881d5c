package ai.voiceagent.projection.shared;

import com.mongodb.client.MongoDatabase;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

/** Where the views are kept. */
@Component
public class ViewDatabase {

    private final MongoDatabase database;

    @Autowired
    ViewDatabase(MongoDatabaseFactory mongo) {
        this(mongo.getMongoDatabase());
    }

    public ViewDatabase(MongoDatabase database) {
        this.database = database;
    }

    /** The collection of views of {@code type}; {@code id} says what the key of a view is. */
    public <V> ViewCollection<V> collection(String name, Class<V> type, Function<V, String> id) {
        return new ViewCollection<>(database.getCollection(name), type, id);
    }
}
