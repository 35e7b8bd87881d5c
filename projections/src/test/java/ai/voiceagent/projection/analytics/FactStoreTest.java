package ai.voiceagent.projection.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ai.voiceagent.events.wallet.CostCategory;
import ai.voiceagent.platform.clickhouse.ClickHouse;
import ai.voiceagent.platform.clickhouse.RowBatch;
import ai.voiceagent.test.stores.TestClickHouse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FactStoreTest {

    private static ClickHouse clickHouse;

    private final Samples samples = Samples.ofNewAccount();
    private final FactStore store = new FactStore(clickHouse);
    private final List<Happening> log = new ArrayList<>();

    @BeforeAll
    static void connect() {
        clickHouse = TestClickHouse.connect();
    }

    @AfterAll
    static void close() {
        clickHouse.close();
    }

    @Test
    void everyTableHoldsWhatTheEventsSay() {
        aDay();
        write(0, log.size());

        assertThat(one("SELECT count() AS n FROM voice.calls FINAL")).isEqualTo(3);
        assertThat(one("SELECT sum(talk_seconds) AS n FROM voice.calls FINAL")).isEqualTo(413);
        assertThat(one("SELECT sum(amount_paise) AS n FROM voice.calls FINAL")).isEqualTo(726 + 202);
        assertThat(one("SELECT sum(amount_paise) AS n FROM voice.call_minutes FINAL"))
                .isEqualTo(726 + 202);
        assertThat(one("SELECT count() AS n FROM voice.call_minutes FINAL")).isEqualTo(6 + 2);
        assertThat(one("SELECT sum(-amount_paise) AS n FROM voice.ledger_entries FINAL WHERE kind = 'call_charge'"))
                .isEqualTo(726 + 202);
        assertThat(one("SELECT countIf(rated) AS n FROM voice.calls FINAL")).isEqualTo(2);
        assertThat(one("SELECT countIf(disposition = 'Successful') AS n FROM voice.calls FINAL"))
                .isEqualTo(1);
        assertThat(TestClickHouse.number(clickHouse, "SELECT toInt64(position) AS n FROM voice.progress FINAL"))
                .isEqualTo(100 + log.size() - 1);
    }

    @Test
    void theSumsOfADayAreThoseOfItsFacts() {
        aDay();
        write(0, log.size());

        assertThat(one("SELECT sum(calls) AS n FROM voice.calls_by_day FINAL")).isEqualTo(3);
        assertThat(one("SELECT sum(connected) AS n FROM voice.calls_by_day FINAL"))
                .isEqualTo(2);
        assertThat(one("SELECT sum(talk_seconds) AS n FROM voice.calls_by_day FINAL"))
                .isEqualTo(413);
        assertThat(one("SELECT sum(positive) AS n FROM voice.calls_by_day FINAL"))
                .isEqualTo(1);
        assertThat(one("SELECT sum(neutral) AS n FROM voice.calls_by_day FINAL"))
                .isEqualTo(2);
        assertThat(one("SELECT sum(amount_paise) AS n FROM voice.spend_by_day FINAL"))
                .isEqualTo(726 + 202 + 5_000);
        assertThat(one("SELECT sum(amount_paise) AS n FROM voice.spend_by_day FINAL", "category = 'ai_training'"))
                .isEqualTo(5_000);
    }

    @Test
    void aBatchThatComesTwiceCountsOnce() {
        aDay();
        write(0, log.size());
        var before = everything();
        write(0, log.size());
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void batchesThatAreCutElsewhereThanBeforeCountOnce() {
        aDay();
        write(0, 4);
        write(4, log.size());
        var before = everything();
        write(2, 6);
        write(6, log.size());
        assertThat(everything()).isEqualTo(before);
        write(0, log.size());
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aReclassificationMovesTheCountAndKeepsTheOlderJudgement() {
        aDay();
        write(0, log.size());
        log.add(new Happening(
                samples.classified(
                        "a" + samples.account(), Samples.NOON, 323, "Not interested", Samples.NOON.plusSeconds(999)),
                9,
                300));
        write(log.size() - 1, log.size());

        assertThat(one("SELECT sum(positive) AS n FROM voice.calls_by_day FINAL"))
                .isZero();
        assertThat(one("SELECT sum(negative) AS n FROM voice.calls_by_day FINAL"))
                .isEqualTo(1);
        assertThat(one("SELECT count() AS n FROM voice.call_dispositions FINAL", "call_id LIKE 'a%'"))
                .isEqualTo(3);
    }

    @Test
    void callsOfManyYearsGoInInOneBatch() {
        for (int month = 0; month < 240; month++) {
            var at = LocalDate.of(2001, 1, 15)
                    .plusMonths(month)
                    .atStartOfDay(ZoneId.of("UTC"))
                    .toInstant();
            add(samples.imported("m" + month + samples.account(), at, 60, "Successful", true), 0);
        }
        write(0, log.size());
        assertThat(one("SELECT count() AS n FROM voice.calls FINAL")).isEqualTo(240);
        assertThat(one("SELECT sum(calls) AS n FROM voice.calls_by_day FINAL")).isEqualTo(240);
    }

    @Test
    void howFarTheFactsGoIsSaidWhenAllOfThemAreThereAndNotBefore() {
        aDay();
        var begun = new AtomicInteger();
        var ended = new AtomicInteger();
        var refusing = new ClickHouse(TestClickHouse.endpoint()) {
            @Override
            public void insert(RowBatch rows) {
                if (begun.incrementAndGet() == 1) throw new IllegalStateException("no room");
                LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
                ended.incrementAndGet();
            }

            @Override
            public void execute(String statement) {}
        };

        assertThatIllegalStateException()
                .isThrownBy(() -> new FactStore(refusing).write(batch(0, log.size())))
                .withMessage("no room");
        assertThat(begun)
                .as("one for each table of facts, none for the progress")
                .hasValue(5);
        assertThat(ended).as("all others were waited for").hasValue(4);
    }

    /** A call that is paid and goes well, one that only rings, one across midnight that is paid; a top-up and training. */
    private void aDay() {
        var good = "a" + samples.account();
        add(samples.toppedUp("t" + samples.account(), 1_000_000, Samples.NOON, 1), 0);
        add(samples.started(good, Samples.NOON), 0);
        add(samples.ended(good, Samples.NOON, 323), 1);
        add(samples.rated(good, Samples.NOON, 323), 2);
        add(samples.charged(good, Samples.NOON, 323, 2), 0);
        add(samples.classified(good, Samples.NOON, 323, "Successful", Samples.NOON.plusSeconds(400)), 3);
        add(samples.ended("b" + samples.account(), Samples.NOON.plusSeconds(60), 0), 1);
        var late = Instant.parse("2026-03-10T18:29:30Z");
        add(samples.imported("c" + samples.account(), late, 90, null, true), 0);
        add(samples.charged("c" + samples.account(), late, 90, 3), 0);
        add(samples.usage("u" + samples.account(), CostCategory.AI_TRAINING, 5_000, Samples.NOON, 4), 0);
    }

    private void add(Object event, long sequence) {
        log.add(new Happening(event, sequence, 100 + log.size()));
    }

    private void write(int from, int to) {
        store.write(batch(from, to));
    }

    private FactBatch batch(int from, int to) {
        return FactBatch.of(log.subList(from, to), account -> ZoneId.of("Asia/Kolkata"));
    }

    /** Every row of the account in every table, but for the versions of sums. */
    private List<String> everything() {
        return Stream.of("calls", "call_minutes", "call_dispositions", "ledger_entries", "calls_by_day", "spend_by_day")
                .map(table -> "SELECT toString(tuple('" + table + "', * EXCEPT version)) AS line FROM voice." + table
                        + " FINAL WHERE account_id = '" + samples.account() + "' ORDER BY line")
                .flatMap(sql -> TestClickHouse.ask(clickHouse, sql, row -> row.text("line")).stream())
                .toList();
    }

    private long one(String select) {
        return one(select, "1");
    }

    private long one(String select, String where) {
        var joint = select.contains(" WHERE ") ? " AND " : " WHERE ";
        return TestClickHouse.number(
                clickHouse, select + joint + where + " AND account_id = '" + samples.account() + "'");
    }
}
