package ai.voiceagent.platform.security;

import com.mongodb.WriteConcern;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Keeps the installation's own secrets: each is made of chance at its first use, and is the same for every process after that. */
public class MongoSecrets {

    private static final FindOneAndUpdateOptions FIRST_ONE_WINS =
            new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);

    private final MongoDatabaseFactory mongo;
    private final SecureRandom random = new SecureRandom();

    public MongoSecrets(MongoDatabaseFactory mongo) {
        this.mongo = mongo;
    }

    /** The 32 bytes known as {@code name}; durable before they are returned for the first time. */
    public byte[] secret(String name) {
        var fresh = new byte[32];
        random.nextBytes(fresh);
        var kept = mongo.getMongoDatabase()
                .getCollection("secrets")
                .withWriteConcern(WriteConcern.JOURNALED)
                .findOneAndUpdate(
                        Filters.eq("_id", name),
                        Updates.setOnInsert("value", Base64.getEncoder().encodeToString(fresh)),
                        FIRST_ONE_WINS);
        return Base64.getDecoder().decode(Objects.requireNonNull(kept).getString("value"));
    }
}
