package ai.voiceagent.command.wallet;

import static ai.voiceagent.command.wallet.WalletFixture.CAMPAIGN;
import static ai.voiceagent.command.wallet.WalletFixture.NOW;
import static ai.voiceagent.command.wallet.WalletFixture.OPENED;
import static ai.voiceagent.command.wallet.WalletFixture.WALLET;
import static ai.voiceagent.command.wallet.WalletFixture.call;
import static ai.voiceagent.command.wallet.WalletFixture.refusal;
import static ai.voiceagent.command.wallet.WalletFixture.talked;
import static ai.voiceagent.command.wallet.WalletFixture.wallet;
import static ai.voiceagent.command.wallet.WalletFixture.walletAt;
import static ai.voiceagent.command.wallet.WalletHistory.opened;
import static ai.voiceagent.command.wallet.WalletHistory.with;
import static ai.voiceagent.events.shared.Direction.OUTBOUND;
import static ai.voiceagent.platform.error.ErrorCode.CONFLICT;
import static ai.voiceagent.platform.error.ErrorCode.VALIDATION_ERROR;

import ai.voiceagent.events.shared.CallId;
import java.time.Instant;
import java.time.YearMonth;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OperatorTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final YearMonth APRIL = YearMonth.of(2026, 4);
    private static final YearMonth MAY = YearMonth.of(2026, 5);
    private static final Instant IN_APRIL = Instant.parse("2026-04-02T00:00:00Z");
    private static final Instant IN_MAY = Instant.parse("2026-05-02T00:00:00Z");

    @Nested
    class Adjusting {

        @Test
        void aBalanceIsCorrectedUp() {
            wallet().given(opened().events())
                    .when(adjust(70))
                    .expectEvents(opened().adjusted("adj_1", 70).last());
        }

        @Test
        void aBalanceIsCorrectedDownEvenBelowZero() {
            wallet().given(opened().events())
                    .when(adjust(-70))
                    .expectEvents(opened().adjusted("adj_1", -70).last());
        }

        @Test
        void theSameAdjustmentIsMadeOnce() {
            wallet().given(opened().adjusted("adj_1", 70).events())
                    .when(adjust(70))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void theSameAdjustmentOfAnotherAmountIsRefused() {
            wallet().given(opened().adjusted("adj_1", 71).events())
                    .when(adjust(70))
                    .expectException(refusal(CONFLICT));
        }

        @Test
        void anIdThatWasUsedForSomethingElseIsRefused() {
            wallet().given(opened().granted("adj_1", 70).events())
                    .when(adjust(70))
                    .expectException(refusal(CONFLICT));
        }

        @Test
        void anAdjustmentNeedsAnAmountAndAReason() {
            wallet().given(opened().events()).when(adjust(0)).expectException(refusal(VALIDATION_ERROR, "amount"));
            wallet().given(opened().events())
                    .when(new AdjustWallet(WALLET, "adj_1", 1, "", "usr_1"))
                    .expectException(refusal(VALIDATION_ERROR, "reason"));
        }

        private static AdjustWallet adjust(long paise) {
            return new AdjustWallet(WALLET, "adj_1", paise, "mistake", "usr_1");
        }
    }

    @Nested
    class Granting {

        private static final GrantBonus GRANT = new GrantBonus(WALLET, "bonus_1", 500, "welcome", "usr_1");

        @Test
        void aBonusIsCredited() {
            wallet().given(opened().events())
                    .when(GRANT)
                    .expectEvents(opened().granted("bonus_1", 500).last());
        }

        @Test
        void theSameBonusIsCreditedOnce() {
            wallet().given(opened().granted("bonus_1", 500).events())
                    .when(GRANT)
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void aBonusOfNothingIsRefused() {
            wallet().given(opened().events())
                    .when(new GrantBonus(WALLET, "bonus_1", 0, "welcome", "usr_1"))
                    .expectException(refusal(VALIDATION_ERROR, "amount"));
        }
    }

    @Nested
    class ClosingTheBooks {

        @Test
        void aPastMonthIsClosedWithItsLastBalance() {
            walletAt(IN_APRIL)
                    .given(with(1_000).events())
                    .when(new CloseBooks(WALLET, MARCH))
                    .expectEvents(with(1_000).at(IN_APRIL).closed(MARCH).last());
        }

        @Test
        void whatHappenedAfterTheMonthIsNotInItsBooks() {
            walletAt(IN_APRIL)
                    .given(with(1_000).at(IN_APRIL).granted("bonus_1", 5).events())
                    .when(new CloseBooks(WALLET, MARCH))
                    .expectEvents(with(1_000).at(IN_APRIL).closed(MARCH).last());
        }

        @Test
        void aMonthWithoutEntriesClosesLikeTheOneBefore() {
            walletAt(IN_MAY)
                    .given(with(1_000)
                            .at(IN_APRIL)
                            .closed(MARCH)
                            .at(IN_MAY)
                            .granted("bonus_1", 5)
                            .events())
                    .when(new CloseBooks(WALLET, APRIL))
                    .expectEvents(with(1_000).at(IN_MAY).closed(APRIL).last());
        }

        @Test
        void aMonthThatIsNotOverIsRefused() {
            wallet().given(with(1_000).events())
                    .when(new CloseBooks(WALLET, MARCH))
                    .expectException(refusal(VALIDATION_ERROR, "month"));
            wallet().given(with(1_000).events())
                    .when(new CloseBooks(WALLET, MAY))
                    .expectException(refusal(VALIDATION_ERROR, "month"));
        }

        @Test
        void aMonthIsClosedOnce() {
            walletAt(IN_APRIL)
                    .given(with(1_000).at(IN_APRIL).closed(MARCH).events())
                    .when(new CloseBooks(WALLET, MARCH))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void noMonthIsLeftOut() {
            walletAt(IN_MAY)
                    .given(with(1_000).events())
                    .when(new CloseBooks(WALLET, APRIL))
                    .expectException(refusal(CONFLICT));
        }

        @Test
        void aMonthBeforeTheWalletNeedsNoClosing() {
            wallet().given(with(1_000).events())
                    .when(new CloseBooks(WALLET, MARCH.minusMonths(1)))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }
    }

    @Nested
    class Forgetting {

        private final CallId marchCall = call(NOW, "a");

        @Test
        void aCallOfTheLastClosedMonthIsStillKnown() {
            walletAt(IN_APRIL)
                    .given(with(1_000)
                            .charged(marchCall, talked(10))
                            .at(IN_APRIL)
                            .closed(MARCH)
                            .events())
                    .when(settle(marchCall))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void aRepeatOlderThanWhatIsRememberedIsRefusedAndNotChargedAgain() {
            walletAt(IN_MAY)
                    .given(with(1_000)
                            .charged(marchCall, talked(10))
                            .at(IN_MAY)
                            .closed(MARCH)
                            .closed(APRIL)
                            .events())
                    .when(settle(marchCall))
                    .expectException(refusal(CONFLICT))
                    .expectNoEvents();
        }

        @Test
        void anOldCallThatStillHoldsMoneyWasNeverSettledAndIsPaid() {
            var history = with(1_000)
                    .reserved(marchCall.value(), 500, OPENED.plusSeconds(999))
                    .at(IN_MAY)
                    .closed(MARCH)
                    .closed(APRIL);

            walletAt(IN_MAY)
                    .given(history.events())
                    .when(settle(marchCall))
                    .expectEvents(history.charged(marchCall, talked(10), marchCall.value(), 0)
                            .last());
        }

        @Test
        void anIdWithoutATimeIsNeverForgotten() {
            walletAt(IN_MAY)
                    .given(with(1_000)
                            .charged(new CallId("CALL1"), talked(10))
                            .at(IN_MAY)
                            .closed(MARCH)
                            .closed(APRIL)
                            .events())
                    .when(settle(new CallId("CALL1")))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void aNewCallIsPaidWhateverIsForgotten() {
            var history = with(1_000).at(IN_MAY).closed(MARCH).closed(APRIL);
            var call = call(IN_MAY, "b");

            walletAt(IN_MAY)
                    .given(history.events())
                    .when(settle(call))
                    .expectEvents(history.charged(call, talked(10)).last());
        }

        private static SettleCall settle(CallId call) {
            return new SettleCall(WALLET, call, CAMPAIGN, OUTBOUND, talked(10), WalletFixture.CALLED_AT, null);
        }
    }
}
