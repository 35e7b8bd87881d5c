package ai.voiceagent.projection.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.events.account.AccountOpened;
import ai.voiceagent.events.account.AccountSuspended;
import ai.voiceagent.platform.clickhouse.ClickHouse;
import ai.voiceagent.projection.shared.AccountZones;
import ai.voiceagent.test.stores.TestClickHouse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The projector with the tables of its own; it forgets everything between tests, so these run one after another. */
class AnalyticsProjectionTest {

    private static final Instant LATE =
            Instant.parse("2026-03-10T18:29:30Z"); // 23:59:30 in India, next morning in Tokyo

    private final ClickHouse clickHouse = TestClickHouse.connect();
    private final AnalyticsTables tables = new AnalyticsTables(clickHouse);
    private final EmbeddedEventStore store = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final AnnotationEventHandlerAdapter projector = new AnnotationEventHandlerAdapter(
            new AnalyticsProjection(tables, new FactStore(clickHouse), new AccountZones(store)));
    private final Samples samples = Samples.ofNewAccount();
    private final List<DomainEventMessage<?>> log = new ArrayList<>();
    private final Map<String, Long> sequences = new HashMap<>();

    @AfterEach
    void close() {
        clickHouse.close();
    }

    @Test
    void daysAreThoseOfTheAccount() {
        aLife();
        deliver(0, log.size());
        assertThat(TestClickHouse.ask(
                        clickHouse,
                        "SELECT toString(day) AS day FROM voice.calls FINAL WHERE account_id = '" + samples.account()
                                + "' AND call_id = 'late'",
                        row -> row.text("day")))
                .containsExactly("2026-03-11");
    }

    @Test
    void progressFollowsEventsThatNoTableShows() {
        aLife();
        deliver(0, log.size());
        assertThat(progress()).isEqualTo(log.size() - 1L);
        happened(samples.account().value(), new AccountSuspended(samples.account(), "unpaid", LATE));
        deliver(log.size() - 1, log.size());
        assertThat(progress()).isEqualTo(log.size() - 1L);
    }

    @Test
    void aRebuildInOtherBatchesEndsWithTheSameChecksum() {
        projector.prepareReset();
        aLife();
        deliver(0, 3);
        deliver(3, log.size());
        var before = tables.checksum();
        projector.prepareReset();
        assertThat(tables.checksum()).isNotEqualTo(before).startsWith("0:");
        for (int i = 0; i < log.size(); i += 2) deliver(i, Math.min(i + 2, log.size()));
        assertThat(tables.checksum()).isEqualTo(before);
        deliver(1, 4);
        assertThat(tables.checksum()).isEqualTo(before);

        clickHouse.execute("ALTER TABLE voice.calls DELETE WHERE call_id = 'late' SETTINGS mutations_sync = 2");
        assertThat(tables.checksum()).isNotEqualTo(before);
    }

    private void aLife() {
        happened(samples.account().value(), new AccountOpened(samples.account(), "A", "Asia/Tokyo", LATE));
        happened("wallet", samples.toppedUp("t", 100_000, LATE, 1));
        happened("late", samples.started("late", LATE));
        happened("late", samples.ended("late", LATE, 90));
        happened("late", samples.rated("late", LATE, 90));
        happened("wallet", samples.charged("late", LATE, 90, 2));
        happened("late", samples.classified("late", LATE, 90, "Successful", LATE.plusSeconds(100)));
    }

    private void happened(String aggregate, Object payload) {
        var sequence = sequences.merge(aggregate, 0L, (old, zero) -> old + 1);
        var event = new GenericDomainEventMessage<>("test", aggregate, sequence, payload);
        log.add(event);
        store.publish(event);
    }

    private void deliver(int from, int to) {
        var batch = new ArrayList<TrackedEventMessage<?>>();
        for (int i = from; i < to; i++) {
            TrackingToken token = new GlobalSequenceTrackingToken(i);
            var seen =
                    i % 2 == 0 ? token : ReplayToken.createReplayToken(new GlobalSequenceTrackingToken(1_000), token);
            batch.add(new GenericTrackedDomainEventMessage<>(seen, log.get(i)));
        }
        var unit = new BatchingUnitOfWork<TrackedEventMessage<?>>(batch);
        var result = unit.executeWithResult(
                () -> {
                    assertThat(projector.canHandle(unit.getMessage())).isTrue();
                    return projector.handle(unit.getMessage());
                },
                RollbackConfigurationType.ANY_THROWABLE);
        assertThat(result.isExceptional()).as(String.valueOf(result)).isFalse();
    }

    private long progress() {
        return TestClickHouse.number(clickHouse, "SELECT position AS n FROM voice.progress FINAL");
    }
}
