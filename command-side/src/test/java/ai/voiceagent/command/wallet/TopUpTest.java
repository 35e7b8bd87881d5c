package ai.voiceagent.command.wallet;

import static ai.voiceagent.command.wallet.WalletFixture.ACCOUNT;
import static ai.voiceagent.command.wallet.WalletFixture.WALLET;
import static ai.voiceagent.command.wallet.WalletFixture.refusal;
import static ai.voiceagent.command.wallet.WalletFixture.wallet;
import static ai.voiceagent.command.wallet.WalletFixture.walletAt;
import static ai.voiceagent.command.wallet.WalletHistory.opened;
import static ai.voiceagent.command.wallet.WalletHistory.with;
import static ai.voiceagent.platform.error.ErrorCode.CONFLICT;
import static ai.voiceagent.platform.error.ErrorCode.INSUFFICIENT_FUNDS;
import static ai.voiceagent.platform.error.ErrorCode.NOT_FOUND;
import static ai.voiceagent.platform.error.ErrorCode.VALIDATION_ERROR;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.wallet.WalletOpened;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TopUpTest {

    private static final RequestTopUp REQUEST = new RequestTopUp(WALLET, "txn_1", 100_000, "sandbox", "pm_1", "usr_1");
    private static final ConfirmTopUp CONFIRM = new ConfirmTopUp(WALLET, "txn_1", 100_000, "pay_1");

    @Nested
    class Opening {

        @Test
        void anAccountGetsAWallet() {
            wallet().givenNoPriorActivity()
                    .when(new OpenWallet(WALLET, ACCOUNT))
                    .expectEvents(new WalletOpened(WALLET, ACCOUNT, WalletFixture.NOW))
                    .expectResultMessagePayload(0L);
        }

        @Test
        void anAccountGetsItsWalletOnce() {
            wallet().given(opened().events())
                    .when(new OpenWallet(WALLET, ACCOUNT))
                    .expectNoEvents()
                    .expectResultMessagePayload(0L);
        }

        @Test
        void aWalletNeverChangesItsOwner() {
            wallet().given(opened().events())
                    .when(new OpenWallet(WALLET, new AccountId("acc_2")))
                    .expectException(refusal(CONFLICT));
        }
    }

    @Nested
    class Requesting {

        @Test
        void aTopUpIsRequestedAndNothingMoves() {
            wallet().given(opened().events())
                    .when(REQUEST)
                    .expectEvents(opened().requested("txn_1", 100_000).last())
                    .expectResultMessagePayload(1L);
        }

        @Test
        void theSameTopUpIsRequestedOnce() {
            wallet().given(opened().requested("txn_1", 100_000).events())
                    .when(REQUEST)
                    .expectNoEvents()
                    .expectResultMessagePayload(1L);
        }

        @Test
        void aTopUpThatIsPaidCanBeRequestedAgainToNoEffect() {
            wallet().given(with(100_000).events()).when(REQUEST).expectNoEvents();
        }

        @Test
        void theSameTopUpOfAnotherAmountIsRefused() {
            wallet().given(opened().requested("txn_1", 5).events())
                    .when(REQUEST)
                    .expectException(refusal(CONFLICT));
        }

        @Test
        void aTopUpOfNothingIsRefused() {
            wallet().given(opened().events())
                    .when(new RequestTopUp(WALLET, "txn_1", 0, "sandbox", null, "usr_1"))
                    .expectException(refusal(VALIDATION_ERROR, "amount"));
        }
    }

    @Nested
    class Confirming {

        @Test
        void aConfirmedTopUpIsCredited() {
            wallet().given(opened().requested("txn_1", 100_000).events())
                    .when(CONFIRM)
                    .expectEvents(with(100_000).receipt("txn_1", 1).last(2))
                    .expectResultMessagePayload(3L);
        }

        @Test
        void theSamePaymentIsCreditedOnce() {
            wallet().given(with(100_000).events())
                    .when(CONFIRM)
                    .expectNoEvents()
                    .expectResultMessagePayload(2L);
        }

        @Test
        void aSecondPaymentOfTheSameTopUpIsRefused() {
            wallet().given(with(100_000).events())
                    .when(new ConfirmTopUp(WALLET, "txn_1", 100_000, "pay_2"))
                    .expectException(refusal(CONFLICT));
        }

        @Test
        void anotherAmountThanWasRequestedIsRefused() {
            wallet().given(opened().requested("txn_1", 99_999).events())
                    .when(CONFIRM)
                    .expectException(refusal(CONFLICT));
        }

        @Test
        void aTopUpThatNobodyRequestedIsNotFound() {
            wallet().given(opened().events()).when(CONFIRM).expectException(refusal(NOT_FOUND, "txn_1"));
        }

        @Test
        void aPaymentThatArrivesAfterAFailureIsCreditedBecauseTheMoneyIsThere() {
            wallet().given(opened().requested("txn_1", 100_000).failed("txn_1").events())
                    .when(CONFIRM)
                    .expectEvents(with(100_000).receipt("txn_1", 1).last(2));
        }

        @Test
        void secondTopUpsAddUpAndTheirReceiptsAreNumberedOn() {
            wallet().given(with(100_000)
                            .receipt("txn_1", 1)
                            .requested("txn_2", 100_000)
                            .events())
                    .when(new ConfirmTopUp(WALLET, "txn_2", 100_000, "pay_2"))
                    .expectEvents(with(100_000)
                            .requested("txn_2", 100_000)
                            .paid("txn_2", 100_000, "pay_2")
                            .receipt("txn_2", 2)
                            .last(2));
        }

        @Test
        void receiptsOfANewFinancialYearStartFromOne() {
            var past = with(100_000).receipt("txn_1", 7).requested("txn_2", 100_000);
            walletAt(Instant.parse("2026-03-31T18:29:59Z"))
                    .given(past.events())
                    .when(new ConfirmTopUp(WALLET, "txn_2", 100_000, "pay_2"))
                    .expectResultMessagePayload(6L)
                    .expectEvents(past.at(Instant.parse("2026-03-31T18:29:59Z"))
                            .paid("txn_2", 100_000, "pay_2")
                            .receipt("txn_2", 8)
                            .last(2));
            var later = with(100_000).receipt("txn_1", 7).requested("txn_2", 100_000);
            var april = Instant.parse("2026-03-31T18:30:00Z");
            walletAt(april)
                    .given(later.events())
                    .when(new ConfirmTopUp(WALLET, "txn_2", 100_000, "pay_2"))
                    .expectEvents(later.at(april)
                            .paid("txn_2", 100_000, "pay_2")
                            .receipt("txn_2", 1, "26-5M7Y5K8-00001", "2026-27", 100_000, 15_254)
                            .last(2));
        }
    }

    @Nested
    class Failing {

        private static final FailTopUp FAIL = new FailTopUp(WALLET, "txn_1", "declined");

        @Test
        void aFailedTopUpMovesNothing() {
            wallet().given(opened().requested("txn_1", 100_000).events())
                    .when(FAIL)
                    .expectEvents(opened().failed("txn_1").last());
        }

        @Test
        void aTopUpFailsOnce() {
            wallet().given(opened().requested("txn_1", 100_000).failed("txn_1").events())
                    .when(FAIL)
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void aFailureAfterThePaymentChangesNothing() {
            wallet().given(with(100_000).events())
                    .when(FAIL)
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void aTopUpThatNobodyRequestedCannotFail() {
            wallet().given(opened().events()).when(FAIL).expectException(refusal(NOT_FOUND));
        }
    }

    @Nested
    class Refunding {

        private static final RefundTopUp REFUND = new RefundTopUp(WALLET, "txn_1", "ref_1", 600, "asked for", "usr_1");

        @Test
        void moneyOfATopUpGoesBack() {
            wallet().given(with(1_000).events())
                    .when(REFUND)
                    .expectEvents(with(1_000).refunded("ref_1", "txn_1", 600).last());
        }

        @Test
        void aRefundOfWhatHasAReceiptHasAVoucherAndPartsAddUpToTheTaxOfTheReceipt() {
            var paid = with(100_000).receipt("txn_1", 1);
            wallet().given(paid.events())
                    .when(new RefundTopUp(WALLET, "txn_1", "ref_1", 33_333, "asked for", "usr_1"))
                    .expectEvents(with(100_000)
                            .receipt("txn_1", 1)
                            .refunded("ref_1", "txn_1", 33_333)
                            .voucher("ref_1", "txn_1", 1, 33_333, 5_085)
                            .last(2));
            var part = with(100_000)
                    .receipt("txn_1", 1)
                    .refunded("ref_1", "txn_1", 33_333)
                    .voucher("ref_1", "txn_1", 1, 33_333, 5_085);
            wallet().given(part.events())
                    .when(new RefundTopUp(WALLET, "txn_1", "ref_2", 66_667, "asked for", "usr_1"))
                    .expectEvents(part.refunded("ref_2", "txn_1", 66_667)
                            .voucher("ref_2", "txn_1", 2, 66_667, 15_254 - 5_085)
                            .last(2));
        }

        @Test
        void theSameRefundIsPaidOnce() {
            wallet().given(with(1_000).refunded("ref_1", "txn_1", 600).events())
                    .when(REFUND)
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void theSameRefundOfAnotherAmountIsRefused() {
            wallet().given(with(1_000).refunded("ref_1", "txn_1", 500).events())
                    .when(REFUND)
                    .expectException(refusal(CONFLICT));
        }

        @Test
        void refundsNeverExceedTheTopUp() {
            wallet().given(with(1_000)
                            .granted("bonus_1", 5_000)
                            .refunded("ref_0", "txn_1", 500)
                            .events())
                    .when(REFUND)
                    .expectException(refusal(CONFLICT));
        }

        @Test
        void moneyThatWasSpentOrIsHeldCannotGoBack() {
            wallet().given(with(1_000).reserved("CALL1", 500).events())
                    .when(REFUND)
                    .expectException(refusal(INSUFFICIENT_FUNDS, 500L, 600L));
        }

        @Test
        void aTopUpThatWasNeverPaidCannotBeRefunded() {
            wallet().given(opened().granted("bonus_1", 5_000)
                            .requested("txn_1", 1_000)
                            .events())
                    .when(REFUND)
                    .expectException(refusal(CONFLICT));
        }

        @Test
        void aRefundNeedsAReasonAndAnAmount() {
            wallet().given(with(1_000).events())
                    .when(new RefundTopUp(WALLET, "txn_1", "ref_1", 600, " ", "usr_1"))
                    .expectException(refusal(VALIDATION_ERROR, "reason"));
            wallet().given(with(1_000).events())
                    .when(new RefundTopUp(WALLET, "txn_1", "ref_1", -1, "why", "usr_1"))
                    .expectException(refusal(VALIDATION_ERROR, "amount"));
        }
    }
}
