package ai.voiceagent.platform.privacy;

import static ai.voiceagent.platform.privacy.PersonalData.ERASED;
import static java.util.stream.IntStream.range;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.voiceagent.embedded.mongo.EmbeddedMongo;
import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.platform.privacy.PersonalData.PersonOfCall;
import ai.voiceagent.platform.privacy.PersonalData.SealedText;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.MongoTemplate;

class MongoPersonalDataTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-01-15T09:15:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private EmbeddedMongo server;
    private MongoClient client;
    private MongoPersonalData people;

    @BeforeEach
    void start() {
        server = EmbeddedMongo.start(folder.resolve("mongo.mv"));
        client = MongoClients.create(server.uri("voice"));
        people = anotherProcess();
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void anotherProcessOpensWhatThisOneSealed() {
        var sealed = people.seal("CALL1", "hello");

        assertThat(anotherProcess().open("CALL1", sealed)).isEqualTo("hello");
        assertThat(anotherProcess().seal("CALL1", "hello")).isEqualTo(sealed);
    }

    @Test
    void onceErasedNobodyOpensOrSealsAgain() {
        var sealed = people.seal("CALL1", "hello");

        people.erase("CALL1");
        people.erase("CALL1");

        assertThat(people.open("CALL1", sealed)).isEqualTo(ERASED);
        assertThat(anotherProcess().open("CALL1", sealed)).isEqualTo(ERASED);
        assertConflict(() -> people.seal("CALL1", "again"));
        assertConflict(() -> anotherProcess().seal("CALL1", "again"));
        assertConflict(() -> people.sealNumber(person("CALL1", "+15550000001")));
        assertThat(people.sealNumbers(List.of(person("CALL1", "+15550000001")))).containsOnlyNulls();
    }

    @Test
    void aCallMayBeErasedBeforeAnythingWasSealed() {
        people.erase("CALL1");

        assertConflict(() -> people.seal("CALL1", "late"));
    }

    @Test
    void manyTextsAreOpenedInTheirOrder() {
        var first = people.seal("CALL1", "one");
        var second = people.seal("CALL2", "two");
        people.erase("CALL2");

        assertThat(people.openAll(Arrays.asList(
                        new SealedText("CALL2", second),
                        null,
                        new SealedText("CALL1", first),
                        new SealedText("CALL1", first))))
                .containsExactly(ERASED, null, "one", "one");
    }

    @Test
    void manyNumbersAreSealedAtOnceAndARepeatSealsThemTheSame() {
        var all = range(0, 700)
                .mapToObj(i -> person("CALL" + i, "+1555000" + (1000 + i)))
                .toList();

        var sealed = people.sealNumbers(all);

        assertThat(sealed).doesNotContainNull().doesNotHaveDuplicates().hasSize(700);
        assertThat(anotherProcess().sealNumbers(all)).isEqualTo(sealed);
        assertThat(people.open("CALL42", sealed.get(42))).isEqualTo("+15550001042");
    }

    @Test
    void parallelSealingsOfOneCallShareOneKey() {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var sealed = range(0, 40)
                    .mapToObj(i ->
                            CompletableFuture.supplyAsync(() -> anotherProcess().seal("CALL1", "hello"), threads))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .distinct();
            assertThat(sealed).hasSize(1);
        }
    }

    @Test
    void theCallsOfAPersonAreFoundByTheirNumberInsideOneAccount() {
        people.sealNumber(person("CALL1", "+15550000001"));
        people.sealNumbers(List.of(person("CALL2", "+15550000001"), person("CALL3", "+15550000002")));
        people.sealNumber(new PersonOfCall("acc_2", "CALL4", "+15550000001"));

        assertThat(anotherProcess().callsOf("acc_1", "+15550000001")).containsExactlyInAnyOrder("CALL1", "CALL2");
    }

    @Test
    void aNumberThatBecomesKnownAfterTheTranscriptIsFoundToo() {
        people.seal("CALL1", "the transcript came first");
        people.sealNumber(person("CALL1", "+15550000001"));

        assertThat(people.callsOf("acc_1", "+15550000001")).containsExactly("CALL1");
    }

    @Test
    void anErasedPersonIsNotFoundByNumber() {
        people.sealNumber(person("CALL1", "+15550000001"));
        people.erase("CALL1");

        assertThat(people.callsOf("acc_1", "+15550000001")).isEmpty();
    }

    @Test
    void keysSurviveARestart() {
        var sealed = people.seal("CALL1", "hello");
        stop();
        start();

        assertThat(people.open("CALL1", sealed)).isEqualTo("hello");
    }

    private MongoPersonalData anotherProcess() {
        return new MongoPersonalData(new MongoCallKeys(new MongoTemplate(client, "voice")), CLOCK);
    }

    private static PersonOfCall person(String callId, String number) {
        return new PersonOfCall("acc_1", callId, number);
    }

    private static void assertConflict(ThrowingCallable sealing) {
        assertThatThrownBy(sealing)
                .isInstanceOfSatisfying(
                        Rejection.class, r -> assertThat(r.code()).isEqualTo(ErrorCode.CONFLICT));
    }
}
