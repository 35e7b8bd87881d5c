package ai.voiceagent.projection.calllog;

import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.events.account.AccountOpened;
import ai.voiceagent.events.call.CallStatus;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.projection.History;
import ai.voiceagent.projection.call.Calls;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.MongoDatabaseFactory;

class CallLogTest {

    private static final Instant MORNING = Instant.parse("2025-01-15T03:45:00Z");

    private final History history = new History();

    @BeforeEach
    void open() {
        history.happened(new AccountOpened(new AccountId("acc_1"), "One", "Asia/Kolkata", Instant.EPOCH));
    }

    @AfterEach
    void close() {
        history.close();
    }

    @Test
    void aQuietDayIsOneDocument() {
        history.happened(
                Calls.imported("CALL2", MORNING.plusSeconds(60), 90, "Successful"),
                Calls.imported("CALL1", MORNING, 323, "Not interested"),
                Calls.imported("CALL3", MORNING.plusSeconds(90), 0, null));

        var day = node("OUT1:2025-01-15");
        assertThat(day.leaf()).isTrue();
        assertThat(day.calls()).extracting(CallLogEntry::callId).containsExactly("CALL1", "CALL2", "CALL3");
        assertThat(day.total()).isEqualTo(new CallSums(0, 2, 1, 0, 0, 2, 413, 928, 1, 1, 1));
        assertThat(node("OUT1:2025").children()).containsExactly(Map.entry("2025-01-15", day.total()));
        assertThat(node("OUT1").total()).isEqualTo(day.total());
        assertThat(day.total().calls(CallStatus.NO_ANSWER)).isEqualTo(1);
    }

    @Test
    void aDayBeginsWhereTheAccountIs() {
        history.happened(Calls.imported("CALL1", Instant.parse("2024-12-31T18:30:00Z"), 10, null));

        assertThat(node("OUT1").children()).containsOnlyKeys("2025");
        assertThat(node("OUT1:2025-01-01").calls()).hasSize(1);
    }

    @Test
    void aBusyDayBecomesATreeWithTheSameSums() {
        history.happened(many(450, 60));
        history.happened(many(800, 60));

        var day = node("OUT1:2025-01-15");
        assertThat(day.leaf()).isFalse();
        assertThat(day.calls()).isEmpty();
        assertThat(day.total().calls()).isEqualTo(800);
        assertThat(node("OUT1").total().calls()).isEqualTo(800);
        assertThat(node("OUT1:2025-01-15+10").calls()).hasSize(60);
    }

    @Test
    void callsOfOneSecondStayTogetherHoweverManyTheyAre() {
        history.happened(many(300, 0));

        assertThat(node("OUT1:2025-01-15+09:15:00").calls()).hasSize(300);
        assertThat(node("OUT1:2025-01-15+09:15").total().calls()).isEqualTo(300);
        assertThat(node("OUT1").total().calls()).isEqualTo(300);
    }

    @Test
    void theTreeDependsOnTheCallsAndNotOnTheirOrder() {
        var events = many(420, 17);
        history.happened(events);
        var inOrder = history.checksums();

        try (var other = new History()) {
            other.happened(new AccountOpened(new AccountId("acc_1"), "One", "Asia/Kolkata", Instant.EPOCH));
            var shuffled = new ArrayList<>(List.of(events));
            Collections.shuffle(shuffled, new Random(7));
            for (int i = 0; i < shuffled.size(); i += 30)
                other.happened(shuffled.subList(i, i + 30).toArray());
            assertThat(other.checksums()).isEqualTo(inOrder);
        }
    }

    @Test
    void whatComesTwiceChangesNothing() {
        history.happened(many(450, 30));
        history.happened(Calls.reclassified("CALL7", MORNING.plusSeconds(210), 30, "Successful"));
        var before = history.checksums();
        assertThat(node("OUT1").total().positive()).isEqualTo(1);

        history.redeliver(25);
        assertThat(history.checksums()).isEqualTo(before);

        history.rebuild(37);
        assertThat(history.checksums()).isEqualTo(before);
    }

    @Test
    void aCrashBetweenTheLeavesAndTheSumsIsRepairedByTheNextDelivery() {
        history.happened(many(150, 30));
        var upper = history.bean(CallLogNodes.class).findAll(List.of("OUT1", "OUT1:2025"));
        history.happened(many(400, 30));
        var before = history.checksums();

        history.bean(CallLogNodes.class).save(List.copyOf(upper.values()));
        assertThat(history.checksums()).isNotEqualTo(before);
        history.redeliver(25);
        assertThat(history.checksums()).isEqualTo(before);
    }

    @Test
    void onlyWhatIsWorthKeepingIsStored() {
        history.happened(Calls.imported("CALL1", MORNING, 0, null));

        var stored = history.bean(MongoDatabaseFactory.class).getMongoDatabase().getCollection("call_log");
        assertThat(stored.find(new Document("_id", "OUT1")).first())
                .containsOnlyKeys("_id", "id", "accountId", "campaignId", "level", "children")
                .containsEntry("children", new Document("2025", new Document(Map.of("noAnswer", 1L, "neutral", 1L))));
    }

    private static Object[] many(int calls, int secondsApart) {
        var events = new Object[calls];
        for (int i = 0; i < calls; i++) {
            events[i] = Calls.imported("CALL" + i, MORNING.plusSeconds((long) i * secondsApart), 30, null);
        }
        return events;
    }

    private CallLogNode node(String id) {
        return history.bean(CallLogNodes.class).find(id).orElseThrow();
    }
}
