package ai.voiceagent.projection.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ai.voiceagent.events.account.AccountOpened;
import ai.voiceagent.events.wallet.BillingDetails;
import ai.voiceagent.events.wallet.BillingDetailsGiven;
import ai.voiceagent.events.wallet.EntryKind;
import ai.voiceagent.events.wallet.LedgerEntry;
import ai.voiceagent.events.wallet.LedgerWalk;
import ai.voiceagent.projection.History;
import ai.voiceagent.test.Ledgers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WalletViewsTest {

    private static final Instant START = Instant.parse("2025-01-15T03:45:00.123456789Z");
    private static final String WALLET = Ledgers.WALLET.value();

    private final History history = new History();
    private final Ledgers ledger = new Ledgers(START, Duration.ofMinutes(1));

    @BeforeEach
    void open() {
        history.happened(new AccountOpened(Ledgers.ACCOUNT, "One", "Asia/Kolkata", Instant.EPOCH), ledger.opened());
    }

    @AfterEach
    void close() {
        history.close();
    }

    @Test
    void aWalkOverTheLedgerReadsEveryEntryAsItWasWritten() {
        var charged = ledger.charged("CALL1", 323);
        var toppedUp = ledger.toppedUp("txn_1", 1_000);
        var adjusted = ledger.adjusted("adj_1", -5);
        history.happened(charged, toppedUp, adjusted);

        var read = new ArrayList<LedgerEntry>();
        history.bean(LedgerEntries.class).pages(Ledgers.WALLET.value(), 3).forEachRemaining(read::addAll);
        assertThat(read).containsExactly(charged.entry(), toppedUp.entry(), adjusted.entry());
    }

    @Test
    void aWalletKnowsItsBalanceAndWhatIsHeldOfIt() {
        history.happened(
                ledger.toppedUp("txn_1", 10_000),
                ledger.reserved("CALL1", 500),
                ledger.reserved("imp_1", 2_000),
                ledger.charged("CALL1", 60, "CALL1", 0),
                ledger.charged("CALL2", 120, "imp_1", 1_730));

        var wallet = wallet();
        assertThat(wallet.balancePaise()).isEqualTo(10_000 - 135 - 270);
        assertThat(wallet.reservedPaise()).isEqualTo(1_730);
        assertThat(wallet.availablePaise()).isEqualTo(9_595 - 1_730);
        assertThat(wallet.entries()).isEqualTo(3);
        assertThat(wallet.entries(EntryKind.CALL_CHARGE)).isEqualTo(2);

        history.happened(ledger.released("imp_1", 1_730));
        assertThat(wallet().reservedPaise()).isZero();
    }

    @Test
    void billingDetailsChangeNothingElseAndStay() {
        history.happened(
                ledger.requested("txn_1", 10_000), ledger.toppedUp("txn_1", 10_000), ledger.reserved("CALL1", 500));
        var before = wallet();
        var details = new BillingDetails("Acme Private Limited", "1 MG Road, Pune", "27", null);

        history.happened(new BillingDetailsGiven(Ledgers.WALLET, Ledgers.ACCOUNT, details, "usr_1", START));

        var after = wallet();
        assertThat(after.billing()).isEqualTo(details);
        assertThat(after)
                .usingRecursiveComparison()
                .ignoringFields("billing", "version")
                .isEqualTo(before);
        assertThat(after.version()).isEqualTo(before.version() + 1);

        history.happened(ledger.requested("txn_2", 700), ledger.charged("CALL1", 60));
        assertThat(wallet().billing()).isEqualTo(details);
    }

    @Test
    void aStoredLedgerStillHolds() {
        history.happened(ledger.toppedUp("txn_1", 10_000), ledger.charged("CALL1", 61), ledger.adjusted("adj_1", 7));

        var walk = LedgerWalk.fromTheStart();
        for (var line : entries(3)) assertThat(walk.next(line.entry())).isEmpty();
        assertThat(walk.headHash()).isEqualTo(wallet().headHash());
        assertThat(entries(3).getLast().reason()).isEqualTo("goodwill");
        assertThat(entries(3).getLast().madeBy()).isEqualTo("usr_operator");
    }

    @Test
    void theIndexFindsTheEntriesOfAKindByTheirPosition() {
        history.happened(ledger.toppedUp("txn_1", 1_000_000));
        for (int batch = 0; batch < 3; batch++) {
            var events = new Object[500];
            for (int i = 0; i < 500; i++) events[i] = ledger.charged("CALL" + batch + "-" + i, 60);
            history.happened(events);
        }
        history.happened(ledger.toppedUp("txn_2", 500));

        var index = history.bean(LedgerIndex.class);
        assertThat(index.sequences(WALLET, EntryKind.CALL_CHARGE, List.of(1_499L, 1_000L, 999L, 0L)))
                .containsExactly(1_501L, 1_002L, 1_001L, 2L);
        assertThat(index.sequences(WALLET, EntryKind.TOPUP, List.of(0L, 1L))).containsExactly(1L, 1_502L);
    }

    @Test
    void topUpsThatAreNotInTheLedgerKeepTheirPlaceInTheHistory() {
        history.happened(
                ledger.requested("txn_1", 10_000),
                ledger.toppedUp("txn_1", 10_000),
                ledger.requested("txn_2", 500),
                ledger.charged("CALL1", 60),
                ledger.requested("txn_3", 700),
                ledger.failed("txn_2"));

        assertThat(history.bean(TopUpLists.class).open(wallet()))
                .extracting(OpenTopUp::topUpId, OpenTopUp::entriesBefore, OpenTopUp::topUpsBefore)
                .containsExactly(tuple("txn_3", 2L, 1L), tuple("txn_2", 1L, 1L));
        var topUps = history.bean(TopUpViews.class);
        assertThat(topUps.find("txn_1").orElseThrow().status()).isEqualTo(TopUpStatus.COMPLETED);
        assertThat(topUps.find("txn_1").orElseThrow().gatewayPaymentId()).isEqualTo("pay_txn_1");
        assertThat(topUps.find("txn_2").orElseThrow().reason()).isEqualTo("declined");
        assertThat(topUps.find("txn_3").orElseThrow().status()).isEqualTo(TopUpStatus.PROCESSING);
    }

    @Test
    void spendIsCountedOnTheDayOfItsCause() {
        history.happened(ledger.toppedUp("txn_1", 10_000), ledger.charged("CALL1", 60), ledger.charged("CALL2", 60));

        var years = history.bean(SpendYears.class);
        var day = LocalDate.of(2025, 1, 15);
        assertThat(years.spendPaise(WALLET, day, day)).isEqualTo(270);
        assertThat(years.spendPaise(WALLET, day.minusYears(1), day.minusDays(1)))
                .isZero();
    }

    @Test
    void whatComesTwiceChangesNothing() {
        aLife();
        var before = history.checksums();

        history.redeliver(3);
        assertThat(history.checksums()).isEqualTo(before);
        history.rebuild(4);
        assertThat(history.checksums()).isEqualTo(before);
    }

    @Test
    void aCrashBeforeTheWalletIsWrittenIsRepairedByTheNextDelivery() {
        history.happened(ledger.toppedUp("txn_1", 10_000), ledger.charged("CALL1", 60));
        var early = wallet();
        aLife();
        var before = history.checksums();

        history.bean(WalletViews.class).save(List.of(early));
        assertThat(history.checksums()).isNotEqualTo(before);
        history.redeliver(2);
        assertThat(history.checksums()).isEqualTo(before);
    }

    private void aLife() {
        history.happened(
                ledger.requested("txn_a", 50_000),
                ledger.toppedUp("txn_a", 50_000),
                ledger.reserved("CALL3", 500),
                ledger.charged("CALL3", 90, "CALL3", 0));
        history.happened(
                ledger.requested("txn_b", 700),
                ledger.failed("txn_b"),
                ledger.adjusted("adj_1", -10),
                ledger.reserved("CALL4", 500),
                ledger.charged("CALL5", 30));
    }

    private WalletView wallet() {
        return history.bean(WalletViews.class).find(WALLET).orElseThrow();
    }

    private List<LedgerEntryView> entries(long last) {
        return history.bean(LedgerEntries.class)
                .findAll(WALLET, LongStream.rangeClosed(1, last).boxed().toList());
    }
}
