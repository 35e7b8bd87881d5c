package ai.voiceagent.command.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.voiceagent.events.shared.WebhookId;
import ai.voiceagent.events.webhook.WebhookTopic;
import ai.voiceagent.test.MemoryMongo;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.MongoDatabaseFactory;

class DeliveryLogTest {

    private static final WebhookId ID = new WebhookId("wh_1");

    private final MemoryMongo mongo = new MemoryMongo();
    private final MongoDeliveryLog log = new MongoDeliveryLog(mongo.factory());
    private final AtomicInteger deletions = new AtomicInteger();

    @AfterEach
    void close() {
        mongo.close();
    }

    @Test
    void whatACrashWhileForgettingLeavesIsForgottenTheNextTime() {
        for (int i = 0; i < 120; i++) log.add(ID, attempt("msg_" + i));
        var crashing =
                new MongoDeliveryLog((MongoDatabaseFactory) crashing(MongoDatabaseFactory.class, mongo.factory()));

        assertThatThrownBy(() -> crashing.forget(ID)).hasMessage("crashed");
        assertThat(documents()).isPositive();
        log.forget(ID);

        assertThat(documents()).isZero();
    }

    private long documents() {
        return mongo.factory()
                .getMongoDatabase()
                .getCollection("webhook_deliveries")
                .countDocuments();
    }

    private static DeliveryAttempt attempt(String messageId) {
        return new DeliveryAttempt(
                messageId,
                WebhookTopic.CALL_STARTED,
                1,
                false,
                true,
                204,
                null,
                7,
                Instant.parse("2026-01-15T10:00:00Z"));
    }

    /** A MongoDB in whose second deletion the process ends: the first one is done, the second is not. */
    private Object crashing(Class<?> type, Object real) {
        return Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> relayed(real, method, arguments));
    }

    private Object relayed(Object real, Method method, Object[] arguments) throws ReflectiveOperationException {
        var deletes = method.getName().toLowerCase(Locale.ROOT).contains("delete");
        if (deletes && deletions.incrementAndGet() > 1) throw new IllegalStateException("crashed");
        return switch (method.invoke(real, arguments)) {
            case MongoDatabase database -> crashing(MongoDatabase.class, database);
            case MongoCollection<?> collection -> crashing(MongoCollection.class, collection);
            case Object answer -> answer;
        };
    }
}
