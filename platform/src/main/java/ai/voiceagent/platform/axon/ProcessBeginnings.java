package ai.voiceagent.platform.axon;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/**
 * Where each process begins: at the end of the log as it was when the first JVM of the installation started that knows of it, whatever
 * its roles. A call that ended before the first JVM with the role {@code process} was there is settled when it comes.
 */
class ProcessBeginnings implements SmartLifecycle {

    /** Axon starts in the phase 3072 below the last; the first commands are sent in the phase 2560 below it. */
    private static final int BEFORE_THE_FIRST_COMMAND = Integer.MAX_VALUE - 2816;

    private static final FindOneAndUpdateOptions FIRST_ONE_WINS =
            new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);

    private final List<String> processes;
    private final StreamableMessageSource<TrackedEventMessage<?>> events;
    private final MongoDatabaseFactory mongo;
    private final Serializer serializer;
    private volatile boolean running;

    ProcessBeginnings(
            List<String> processes,
            StreamableMessageSource<TrackedEventMessage<?>> events,
            MongoDatabaseFactory mongo,
            Serializer serializer) {
        this.processes = processes;
        this.events = events;
        this.mongo = mongo;
        this.serializer = serializer;
    }

    /** The position after which {@code process} handles events; null before the first event. */
    @Nullable
    TrackingToken of(String process) {
        var known = beginnings().find(Filters.eq(process)).first();
        return token(known == null ? claim(process) : known);
    }

    private Document claim(String process) {
        var now = events.createHeadToken();
        var stored = now == null ? null : serializer.serialize(now, String.class);
        var claim = Updates.combine(
                Updates.setOnInsert(
                        "type", stored == null ? null : stored.getType().getName()),
                Updates.setOnInsert("token", stored == null ? null : stored.getData()));
        return Objects.requireNonNull(beginnings().findOneAndUpdate(Filters.eq(process), claim, FIRST_ONE_WINS));
    }

    private @Nullable TrackingToken token(Document known) {
        var token = known.getString("token");
        if (token == null) return null;
        return serializer.deserialize(new SimpleSerializedObject<>(token, String.class, known.getString("type"), null));
    }

    private MongoCollection<Document> beginnings() {
        return mongo.getMongoDatabase().getCollection("process_beginnings").withWriteConcern(WriteConcern.JOURNALED);
    }

    @Override
    public void start() {
        running = true;
        processes.forEach(this::of);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return BEFORE_THE_FIRST_COMMAND;
    }
}
