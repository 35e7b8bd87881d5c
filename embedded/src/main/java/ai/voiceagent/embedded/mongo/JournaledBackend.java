package ai.voiceagent.embedded.mongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.channel.Channel;
import java.util.Set;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers commands as MongoDB does where the server library does not: journaled writes, {@code hello}, quiet refusals. */
final class JournaledBackend extends H2Backend {

    private static final Logger log = LoggerFactory.getLogger(JournaledBackend.class);

    private static final Set<String> READS =
            Set.of("find", "getMore", "count", "distinct", "hello", "ismaster", "ping");

    private final Journal journal;

    JournaledBackend(MVStore store) {
        super(store);
        this.journal = new Journal(store);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new JournaledDatabase(name, getMvStore(), getCursorRegistry());
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        if (command.equalsIgnoreCase("hello")) return hello(super.handleCommand(channel, database, "ismaster", query));
        if (command.equalsIgnoreCase("listDatabases")) return databases();
        if (READS.contains(command)) {
            return journal.query(() -> super.handleCommand(channel, database, command, query));
        }
        var answer = journal.command(() -> super.handleCommand(channel, database, command, query));
        if (isJournaled(query)) journal.persist();
        return answer;
    }

    /** The library would log each refusal with its stack trace as an error; it is the client who has to know. */
    @Override
    public Document handleMessage(MongoMessage message) {
        try {
            return super.handleMessage(message);
        } catch (MongoServerException e) {
            log.debug("Refused {}", message.getDocument(), e);
            return refusal(e);
        }
    }

    @Override
    public void close() {
        journal.close();
        super.close();
    }

    /** The library would open every database anew to say whether it is empty: seconds for each health check of a large one. */
    private Document databases() {
        var names =
                listDatabaseNames().stream().sorted().map(name -> new Document("name", name).append("empty", false));
        return new Document("databases", names.toList()).append("ok", 1.0);
    }

    private static Document hello(Document legacy) {
        legacy.remove("ismaster");
        return legacy.append("isWritablePrimary", true).append("helloOk", true);
    }

    /** {@code majority} implies the journal, as it does on a real server. */
    private static boolean isJournaled(Document query) {
        return query.get("writeConcern") instanceof Document concern
                && (Utils.isTrue(concern.get("j")) || "majority".equals(concern.get("w")));
    }

    private static Document refusal(MongoServerException refused) {
        var answer = new Document("ok", 0).append("errmsg", refused.getMessageWithoutErrorCode());
        if (refused instanceof MongoServerError error) {
            answer.put("code", error.getCode());
            answer.putIfNotNull("codeName", error.getCodeName());
        }
        return answer;
    }
}
