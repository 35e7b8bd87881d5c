package ai.voiceagent.query.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.platform.clickhouse.ClickHouse;
import ai.voiceagent.projection.call.CallViews;
import ai.voiceagent.projection.wallet.LedgerEntries;
import ai.voiceagent.projection.wallet.WalletViews;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.MongoDatabaseFactory;

class ReconciliationTest {

    private static final Instant OLD = Instant.parse("2025-12-31T20:00:00Z"); // 2026-01-01 in India
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 31);

    @TempDir
    Path folder;

    private Story story;
    private Reconciliation reconciliation;

    @BeforeEach
    void tell() {
        story = new Story(folder);
        story.toppedUp(1_000_000, Story.NOON.minusSeconds(86_400))
                .called("CALL1", Story.NOON, 323)
                .called("CALL2", Story.NOON.plusSeconds(600), 60)
                .imported("CALL3", OLD, 100, Story.NOON.plusSeconds(900))
                .imported("CALL4", Story.NOON, 0, Story.NOON.plusSeconds(901))
                .projected();
        reconciliation = new Reconciliation(
                new EventSource(new EventReader(story.store())),
                new ReadModelSource(
                        story.bean(CallViews.class), story.bean(LedgerEntries.class), story.bean(WalletViews.class)),
                new AnalyticsSource(story.bean(ClickHouse.class)),
                Duration.ofMillis(300));
    }

    @AfterEach
    void end() {
        story.close();
    }

    @Test
    void theThreeSourcesTellTheSame() {
        var report = report();
        assertThat(report.differences()).isEmpty();
        assertThat(report.matches()).isTrue();
        long charged = 726 + 135 + 225;
        assertThat(report.events()).isEqualTo(new Totals(4, 483, charged, 1_000_000 - charged, 0, 1_000_000 - charged));
        assertThat(report.readModel()).isEqualTo(report.events());
        assertThat(report.analytics()).isEqualTo(report.events());
        assertThat(report.asOf()).isEqualTo(14);
    }

    @Test
    void chargesCountWhenTheCallWasAndBalancesWhenItWasPosted() {
        var january = reconciliation.report(span(FIRST, LocalDate.of(2026, 1, 31)));
        assertThat(january.matches()).isTrue();
        assertThat(january.analytics()).isEqualTo(new Totals(1, 100, 225, 0, 0, 0));
        var tenthOfMarch = reconciliation.report(span(LocalDate.of(2026, 3, 10), LocalDate.of(2026, 3, 10)));
        assertThat(tenthOfMarch.matches()).isTrue();
        assertThat(tenthOfMarch.readModel()).isEqualTo(new Totals(3, 383, 861, -1_086, 1_000_000, 1_000_000 - 1_086));
    }

    @Test
    void whatHappensMeanwhileIsReadOnFromWhereItWas() {
        assertThat(report().events().calls()).isEqualTo(4);
        story.called("CALL5", Story.NOON.plusSeconds(1_200), 60).projected();
        assertThat(report().events().calls()).isEqualTo(5);
        assertThat(report().matches()).isTrue();
    }

    @Test
    void aTamperedCallInMongoDbIsNamed() {
        calls().updateOne(new Document("_id", "CALL1"), new Document("$set", new Document("facts.talkSeconds", 322)));
        var report = report();
        assertThat(report.matches()).isFalse();
        assertThat(report.differences()).singleElement().satisfies(difference -> {
            assertThat(difference.what()).isEqualTo("call");
            assertThat(difference.where()).isEqualTo("readModel");
            assertThat(difference.callId()).isEqualTo("CALL1");
            assertThat(difference.events())
                    .asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
                    .containsEntry("seconds", 323L);
            assertThat(difference.readModel())
                    .asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
                    .containsEntry("seconds", 322L);
        });
    }

    @Test
    void twoErrorsThatMakeUpForEachOtherAreFoundAllTheSame() {
        calls().updateOne(new Document("_id", "CALL1"), new Document("$inc", new Document("facts.talkSeconds", 1)));
        calls().updateOne(new Document("_id", "CALL2"), new Document("$inc", new Document("facts.talkSeconds", -1)));
        assertThat(report().differences()).extracting(Difference::callId).containsExactly("CALL1", "CALL2");
    }

    @Test
    void aCallThatIsMissingInMongoDbIsNamed() {
        calls().deleteOne(new Document("_id", "CALL3"));
        assertThat(report().differences()).singleElement().satisfies(difference -> {
            assertThat(difference.callId()).isEqualTo("CALL3");
            assertThat(difference.readModel()).isNull();
        });
    }

    @Test
    void aTamperedEntryAndBalanceInMongoDbAreNamed() {
        var database = story.bean(MongoDatabaseFactory.class).getMongoDatabase();
        var wallet = "wal_" + story.account.value().substring(4);
        database.getCollection("ledger_entries")
                .updateOne(
                        new Document("_id", wallet + ":000000000002"),
                        new Document("$set", new Document("entry.amountPaise", -725)));
        database.getCollection("wallets")
                .updateOne(new Document("_id", wallet), new Document("$inc", new Document("balancePaise", 1)));
        assertThat(report().differences())
                .satisfiesExactlyInAnyOrder(
                        entry -> {
                            assertThat(entry.entryId()).isEqualTo("CALL1");
                            assertThat(entry.readModel())
                                    .asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
                                    .containsEntry("amountPaise", -725L);
                        },
                        balance -> assertThat(balance.what()).isEqualTo("closingBalancePaise"));
    }

    @Test
    void aTamperedRowInClickHouseIsNamed() {
        change("calls", "amount_paise = 727", "call_id = 'CALL1'");
        assertThat(report().differences()).singleElement().satisfies(difference -> {
            assertThat(difference.where()).isEqualTo("analytics");
            assertThat(difference.callId()).isEqualTo("CALL1");
            assertThat(difference.analytics())
                    .asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
                    .containsEntry("pricePaise", 727L);
        });
    }

    @Test
    void aMissingEntryInClickHouseIsNamed() {
        story.bean(ClickHouse.class)
                .execute("ALTER TABLE voice.ledger_entries DELETE WHERE account_id = '" + story.account
                        + "' AND entry_id = 'CALL2' SETTINGS mutations_sync = 2");
        assertThat(report().differences()).extracting(Difference::entryId).contains("CALL2");
    }

    @Test
    void aWrongSumOfTheDashboardIsNamed() {
        change("spend_by_day", "amount_paise = 1", "day = '2026-01-01'");
        change("calls_by_day", "talk_seconds = 1", "day = '2026-01-01'");
        assertThat(report().differences())
                .extracting(Difference::what)
                .containsExactlyInAnyOrder(
                        "spend_by_day.amount_paise of 2026-01-01", "calls_by_day.talk_seconds of 2026-01-01");
    }

    @Test
    void aLostMinuteInClickHouseIsNoticed() {
        story.bean(ClickHouse.class)
                .execute("ALTER TABLE voice.call_minutes DELETE WHERE account_id = '" + story.account
                        + "' AND call_id = 'CALL1' AND minute_index = 3 SETTINGS mutations_sync = 2");
        assertThat(report().differences()).singleElement().satisfies(difference -> {
            assertThat(difference.what()).isEqualTo("call_minutes.amount_paise of 2026-03-10");
            assertThat(difference.events()).isEqualTo(861L);
        });
    }

    @Test
    void viewsThatAreBehindAreSaidToBe() {
        story.called("CALL5", Story.NOON, 60).projected(group -> !group.equals("analytics"));
        assertThat(report().differences()).singleElement().satisfies(difference -> {
            assertThat(difference.what()).isEqualTo("views are behind the event log");
            assertThat(difference.where()).isEqualTo("analytics");
        });
        story.projected(group -> group.equals("analytics"));
        assertThat(report().matches()).isTrue();
    }

    @Test
    void anotherAccountHasNothingOfThis() {
        var other = new Span("acc_other", ZoneId.of("Asia/Kolkata"), FIRST, LAST);
        var report = reconciliation.report(other);
        assertThat(report.matches()).isTrue();
        assertThat(report.events()).isEqualTo(new Totals(0, 0, 0, 0, 0, 0));
    }

    private ReconciliationReport report() {
        return reconciliation.report(span(FIRST, LAST));
    }

    private Span span(LocalDate from, LocalDate to) {
        return new Span(story.account.value(), ZoneId.of("Asia/Kolkata"), from, to);
    }

    private MongoCollection<Document> calls() {
        return story.bean(MongoDatabaseFactory.class).getMongoDatabase().getCollection("calls");
    }

    private void change(String table, String change, String where) {
        story.bean(ClickHouse.class)
                .execute("ALTER TABLE voice." + table + " UPDATE " + change + " WHERE account_id = '" + story.account
                        + "' AND " + where + " SETTINGS mutations_sync = 2");
    }
}
