package ai.voiceagent.command.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.WebhookId;
import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.test.MemoryMongo;
import java.time.Clock;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebhookSecretsTest {

    private static final AccountId ACCOUNT = new AccountId("acc_1");

    private final Clock clock = Clock.systemUTC();
    private final MemoryMongo mongo = new MemoryMongo();
    private final MongoWebhookSecrets secrets = new MongoWebhookSecrets(mongo.factory(), clock);

    @AfterEach
    void close() {
        mongo.close();
    }

    @Test
    void ofSecretsThatAreMadeAtTheSameMomentNoneIsLost() throws Exception {
        var makers = 5;
        var begin = new CyclicBarrier(makers);
        for (int round = 0; round < 20; round++) {
            var webhook = new WebhookId("wh_r" + round);
            var made = new ArrayList<Callable<Boolean>>();
            for (int i = 0; i < makers; i++) {
                var account = round % 2 == 0 ? ACCOUNT : new AccountId("acc_r" + round);
                var id = "sec_" + i;
                made.add(() -> {
                    begin.await();
                    secrets.add(account, webhook, id, clock.instant().plusSeconds(60));
                    return secrets.of(account, webhook).stream()
                            .anyMatch(secret -> secret.id().equals(id));
                });
            }
            try (var threads = Executors.newFixedThreadPool(makers)) {
                for (var done : threads.invokeAll(made)) assertThat(done.get()).isTrue();
            }
            var account = round % 2 == 0 ? ACCOUNT : new AccountId("acc_r" + round);
            assertThat(secrets.of(account, webhook)).hasSize(makers);
        }
    }

    @Test
    void ofSecretsThatAreMadeAtTheSameMomentNoMoreThanFiveAreValid() throws Exception {
        var makers = 8;
        var webhook = new WebhookId("wh_1");
        var begin = new CyclicBarrier(makers);
        var made = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < makers; i++) {
            var id = "sec_" + i;
            made.add(() -> {
                begin.await();
                return added(webhook, id);
            });
        }
        var accepted = 0;
        try (var threads = Executors.newFixedThreadPool(makers)) {
            for (var done : threads.invokeAll(made)) if (done.get()) accepted++;
        }

        assertThat(accepted).isEqualTo(5);
        assertThat(secrets.of(ACCOUNT, webhook)).hasSize(5);
    }

    private boolean added(WebhookId webhook, String id) {
        try {
            secrets.add(ACCOUNT, webhook, id, clock.instant().plusSeconds(60));
            return true;
        } catch (Rejection refusal) {
            assertThat(refusal.code()).isEqualTo(ErrorCode.CONFLICT);
            return false;
        }
    }
}
