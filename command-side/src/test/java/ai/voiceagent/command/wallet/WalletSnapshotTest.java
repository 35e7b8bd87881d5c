package ai.voiceagent.command.wallet;

import static ai.voiceagent.command.wallet.WalletFixture.CALLED_AT;
import static ai.voiceagent.command.wallet.WalletFixture.CAMPAIGN;
import static ai.voiceagent.command.wallet.WalletFixture.NOW;
import static ai.voiceagent.command.wallet.WalletFixture.WALLET;
import static ai.voiceagent.command.wallet.WalletFixture.call;
import static ai.voiceagent.command.wallet.WalletFixture.refusal;
import static ai.voiceagent.command.wallet.WalletFixture.talked;
import static ai.voiceagent.command.wallet.WalletFixture.walletAt;
import static ai.voiceagent.command.wallet.WalletHistory.with;
import static ai.voiceagent.platform.error.ErrorCode.CONFLICT;
import static ai.voiceagent.platform.error.ErrorCode.INSUFFICIENT_FUNDS;
import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.events.shared.CallId;
import ai.voiceagent.events.shared.Direction;
import java.time.Instant;
import java.time.YearMonth;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class WalletSnapshotTest {

    private static final Instant IN_APRIL = Instant.parse("2026-04-02T00:00:00Z");
    private static final CallId PAID = call(NOW, "paid");

    private final Serializer serializer = Jackson3Serializer.builder().build();

    private final WalletHistory history = with(10_000)
            .requested("txn_2", 700)
            .reserved("CALL2", 500)
            .receipt("txn_1", 3)
            .charged(PAID, talked(323))
            .charged(new CallId("CALL0"), talked(1))
            .at(IN_APRIL)
            .closed(YearMonth.of(2026, 3))
            .granted("bonus_1", 3);

    @Test
    void aSnapshotHoldsAllThatTheWalletKnows() {
        var wallet = folded();

        var restored = roundTrip(wallet);

        assertThat(restored).usingRecursiveComparison().isEqualTo(wallet);
        assertThat(restored.rememberedKeys()).isEqualTo(4);
    }

    @Test
    void anEmptyWalletCanBeWrittenAndRead() {
        assertThat(roundTrip(new Wallet())).usingRecursiveComparison().isEqualTo(new Wallet());
    }

    @Test
    void theNextEntryAfterASnapshotLinksToTheLastOneBefore() {
        restored()
                .when(new GrantBonus(WALLET, "bonus_2", 4, "welcome", "usr_1"))
                .expectEvents(history.granted("bonus_2", 4).last());
    }

    @Test
    void whatWasPaidBeforeASnapshotIsNotPaidAgain() {
        restored().when(settle(PAID, 323)).expectSuccessfulHandlerExecution().expectNoEvents();
        restored().when(settle(PAID, 324)).expectException(refusal(CONFLICT));
        restored().when(settle(new CallId("CALL0"), 1)).expectNoEvents();
    }

    @Test
    void whatWasHeldBeforeASnapshotIsHeldAfterIt() {
        restored()
                .when(new ReserveFunds(WALLET, "CALL3", 9_000, IN_APRIL.plusSeconds(60)))
                .expectException(refusal(INSUFFICIENT_FUNDS, 10_000L + 3 - 726 - 2 - 500, 9_000L));
    }

    @Test
    void aTopUpRequestedBeforeASnapshotCanBePaidAfterIt() {
        restored()
                .when(new ConfirmTopUp(WALLET, "txn_2", 700, "pay_2"))
                .expectEvents(history.paid("txn_2", 700, "pay_2")
                        .receipt("txn_2", 1, "26-5M7Y5K8-00001", "2026-27", 700, 107)
                        .last(2));
    }

    @Test
    void theBooksAfterASnapshotGoOnWithTheNextMonth() {
        restored().when(new CloseBooks(WALLET, YearMonth.of(2026, 3))).expectNoEvents();
    }

    private TestExecutor<Wallet> restored() {
        AggregateTestFixture<Wallet> fixture = walletAt(IN_APRIL);
        return fixture.givenState(() -> roundTrip(folded()));
    }

    private Wallet folded() {
        var wallet = new Wallet();
        history.events().forEach(wallet::on);
        return wallet;
    }

    private Wallet roundTrip(Wallet wallet) {
        return serializer.deserialize(serializer.serialize(wallet, byte[].class));
    }

    private static SettleCall settle(CallId call, int seconds) {
        return new SettleCall(WALLET, call, CAMPAIGN, Direction.OUTBOUND, talked(seconds), CALLED_AT, null);
    }
}
