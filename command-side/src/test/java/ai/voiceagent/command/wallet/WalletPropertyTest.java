package ai.voiceagent.command.wallet;

import static ai.voiceagent.command.wallet.WalletFixture.ACCOUNT;
import static ai.voiceagent.command.wallet.WalletFixture.CALLED_AT;
import static ai.voiceagent.command.wallet.WalletFixture.CAMPAIGN;
import static ai.voiceagent.command.wallet.WalletFixture.NOW;
import static ai.voiceagent.command.wallet.WalletFixture.WALLET;
import static ai.voiceagent.command.wallet.WalletFixture.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import ai.voiceagent.events.ratecard.RateCardVersion;
import ai.voiceagent.events.ratecard.Rating;
import ai.voiceagent.events.shared.Direction;
import ai.voiceagent.events.wallet.CallCharged;
import ai.voiceagent.events.wallet.CostCategory;
import ai.voiceagent.events.wallet.FundsReserved;
import ai.voiceagent.events.wallet.LedgerEntry;
import ai.voiceagent.events.wallet.LedgerEvent;
import ai.voiceagent.events.wallet.LedgerWalk;
import ai.voiceagent.events.wallet.ReceiptIssued;
import ai.voiceagent.events.wallet.ReservationExtended;
import ai.voiceagent.events.wallet.ReservationReleased;
import ai.voiceagent.events.wallet.UsageCharged;
import ai.voiceagent.events.wallet.WalletEvent;
import ai.voiceagent.events.wallet.WalletRefunded;
import ai.voiceagent.events.wallet.WalletToppedUp;
import ai.voiceagent.platform.error.Rejection;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.Test;

class WalletPropertyTest {

    private static final int COMMANDS = 60;
    private static final RateCardVersion CARD =
            new RateCardVersion(4, Instant.EPOCH, 1_234_567, 2_000_001, 30, 15, 0, 0, 0, 25);

    @Test
    void whateverIsSentTheLedgerIsAChainThatAddsUp() {
        forAnyCommands(events -> {
            var walk = LedgerWalk.fromTheStart();
            var entries = entries(events);
            assertThat(entries).allSatisfy(entry -> assertThat(walk.next(entry)).isEmpty());
            assertThat(walk.entries()).isEqualTo(entries.size());
            assertThat(walk.balancePaise())
                    .isEqualTo(
                            entries.stream().mapToLong(LedgerEntry::amountPaise).sum());
        });
    }

    @Test
    void whateverIsSentDebitsAreCredits() {
        forAnyCommands(events -> {
            assertThat(entries(events)).allMatch(LedgerEntry::balanced);
            var accounts = new HashMap<String, Long>();
            for (var entry : entries(events)) {
                for (var posting : entry.postings()) {
                    accounts.merge(posting.account(), posting.creditPaise() - posting.debitPaise(), Long::sum);
                }
            }
            assertThat(accounts.values().stream().mapToLong(Long::longValue).sum())
                    .isZero();
        });
    }

    @Test
    void noEntryAppearsTwice() {
        forAnyCommands(events ->
                assertThat(entries(events)).extracting(LedgerEntry::entryId).doesNotHaveDuplicates());
    }

    @Test
    void everyPaymentHasOneReceiptAndTheirNumbersHaveNoGaps() {
        forAnyCommands(events -> {
            var paid = events.stream()
                    .filter(WalletToppedUp.class::isInstance)
                    .map(event -> ((WalletToppedUp) event).topUpId())
                    .toList();
            var receipts = events.stream()
                    .filter(ReceiptIssued.class::isInstance)
                    .map(ReceiptIssued.class::cast)
                    .toList();
            assertThat(receipts).extracting(ReceiptIssued::topUpId).isEqualTo(paid);
            assertThat(receipts)
                    .extracting(ReceiptIssued::number)
                    .isEqualTo(LongStream.rangeClosed(1, paid.size()).boxed().toList());
        });
    }

    @Test
    void nobodyHoldsUsesOrRefundsMoneyThatIsNotAvailable() {
        forAnyCommands(events -> {
            long balance = 0;
            var held = new HashMap<String, Long>();
            for (var event : events) {
                if (event instanceof LedgerEvent entry) balance = entry.entry().balanceAfterPaise();
                hold(held, event);
                if (event instanceof FundsReserved
                        || event instanceof ReservationExtended
                        || event instanceof WalletRefunded
                        || event instanceof UsageCharged used && used.entry().charge() == null) {
                    var available = balance
                            - held.values().stream().mapToLong(Long::longValue).sum();
                    assertThat(available).isNotNegative();
                }
                assertThat(held.values()).allMatch(paise -> paise >= 0);
            }
        });
    }

    private static void hold(Map<String, Long> held, WalletEvent event) {
        switch (event) {
            case FundsReserved reserved -> held.put(reserved.reservationId(), reserved.amountPaise());
            case ReservationExtended extended -> held.put(extended.reservationId(), extended.amountPaise());
            case ReservationReleased released ->
                assertThat(held.remove(released.reservationId())).isEqualTo(released.releasedPaise());
            case CallCharged charged
            when charged.reservationId() != null -> held.put(charged.reservationId(), charged.stillHeldPaise());
            default -> {}
        }
    }

    private static List<LedgerEntry> entries(List<WalletEvent> events) {
        return events.stream()
                .filter(LedgerEvent.class::isInstance)
                .map(event -> ((LedgerEvent) event).entry())
                .toList();
    }

    /** Sends any commands, each twice, and asserts that the second time nothing happens. */
    private static void forAnyCommands(Consumer<List<WalletEvent>> invariant) {
        qt().withExamples(60).withFixedSeed(4711).forAll(longs().all()).checkAssert(seed -> {
            var random = new Random(seed);
            try (var engine = new WalletEngine(Clock.fixed(NOW, ZoneOffset.UTC), new InMemoryEventStorageEngine())) {
                engine.send(new OpenWallet(WALLET, ACCOUNT));
                for (int i = 0; i < COMMANDS; i++) {
                    var command = any(random);
                    if (!accepted(engine, command)) continue;
                    var before = engine.events().size();
                    assertThat(accepted(engine, command)).isTrue();
                    assertThat(engine.events()).hasSize(before);
                }
                invariant.accept(engine.events());
            }
        });
    }

    private static boolean accepted(WalletEngine engine, Object command) {
        try {
            engine.send(command);
            return true;
        } catch (Rejection refused) {
            return false;
        }
    }

    private static Object any(Random random) {
        var paise = random.nextInt(1, 3_000);
        var topUp = "txn_" + random.nextInt(6);
        var call = call(NOW, "call " + random.nextInt(12));
        var reservation = random.nextInt(4) == 0 ? "imp_1" : call.value();
        var entry = "entry_" + random.nextInt(30);
        var until = NOW.plusSeconds(random.nextInt(1, 1_000));
        return switch (random.nextInt(12)) {
            case 0 -> new RequestTopUp(WALLET, topUp, 1_000, "sandbox", null, "usr_1");
            case 1 -> new ConfirmTopUp(WALLET, topUp, 1_000, "pay_" + random.nextInt(2));
            case 2 -> new FailTopUp(WALLET, topUp, "declined");
            case 3 -> new RefundTopUp(WALLET, topUp, entry, paise, "asked for", "usr_1");
            case 4 -> new ReserveFunds(WALLET, reservation, paise, until);
            case 5 -> new ExtendReservation(WALLET, reservation, paise, until);
            case 6 -> new ReleaseReservation(WALLET, reservation, "finished");
            case 7 -> new ChargeUsage(WALLET, entry, CostCategory.AI_TRAINING, paise, "file", null, CALLED_AT);
            case 8 -> new AdjustWallet(WALLET, entry, paise - 1_500, "mistake", "usr_1");
            case 9 -> new GrantBonus(WALLET, entry, paise, "welcome", "usr_1");
            default -> {
                var charge = Rating.charge(CARD, Direction.INBOUND, random.nextInt(600));
                yield new SettleCall(WALLET, call, CAMPAIGN, Direction.INBOUND, charge, CALLED_AT, "imp_1");
            }
        };
    }
}
