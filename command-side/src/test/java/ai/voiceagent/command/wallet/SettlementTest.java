package ai.voiceagent.command.wallet;

import static ai.voiceagent.command.wallet.WalletFixture.CALLED_AT;
import static ai.voiceagent.command.wallet.WalletFixture.CAMPAIGN;
import static ai.voiceagent.command.wallet.WalletFixture.LATER;
import static ai.voiceagent.command.wallet.WalletFixture.WALLET;
import static ai.voiceagent.command.wallet.WalletFixture.refusal;
import static ai.voiceagent.command.wallet.WalletFixture.talked;
import static ai.voiceagent.command.wallet.WalletFixture.wallet;
import static ai.voiceagent.command.wallet.WalletHistory.opened;
import static ai.voiceagent.command.wallet.WalletHistory.with;
import static ai.voiceagent.events.shared.Direction.OUTBOUND;
import static ai.voiceagent.platform.error.ErrorCode.CONFLICT;
import static ai.voiceagent.platform.error.ErrorCode.INSUFFICIENT_FUNDS;
import static ai.voiceagent.platform.error.ErrorCode.VALIDATION_ERROR;

import ai.voiceagent.events.ratecard.CallCharge;
import ai.voiceagent.events.ratecard.RateCardVersion;
import ai.voiceagent.events.ratecard.Rating;
import ai.voiceagent.events.shared.CallId;
import ai.voiceagent.events.wallet.CostCategory;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SettlementTest {

    private static final CallId CALL = new CallId("CALL1");
    private static final CallCharge WITH_FEE =
            Rating.charge(new RateCardVersion(2, Instant.EPOCH, 1_350_000, 1_350_000, 1, 0, 0, 0, 0, 50), OUTBOUND, 60);

    @Nested
    class Calls {

        @Test
        void aCallIsPaid() {
            wallet().given(with(1_000).events())
                    .when(settle(talked(323)))
                    .expectEvents(with(1_000).charged(CALL, talked(323)).last())
                    .expectResultMessagePayload(3L);
        }

        @Test
        void theSameCallIsPaidOnce() {
            wallet().given(with(1_000).charged(CALL, talked(323)).events())
                    .when(settle(talked(323)))
                    .expectNoEvents()
                    .expectResultMessagePayload(3L);
        }

        @Test
        void theSameCallAtAnotherPriceIsRefused() {
            wallet().given(with(1_000).charged(CALL, talked(323)).events())
                    .when(settle(talked(324)))
                    .expectException(refusal(CONFLICT))
                    .expectNoEvents();
        }

        @Test
        void whatWasTalkedIsPaidEvenWhenTheMoneyIsNotThere() {
            wallet().given(with(100).events())
                    .when(settle(talked(323)))
                    .expectEvents(with(100).charged(CALL, talked(323)).last());
        }

        @Test
        void aCallForFreeHasItsEntryToo() {
            var free = new CallCharge(2, 0, 1, 0, 10, 10, 0, 0);

            wallet().given(with(100).events())
                    .when(settle(free))
                    .expectEvents(with(100).charged(CALL, free).last());
        }

        @Test
        void thePlatformFeeIsAnEntryOfItsOwn() {
            wallet().given(with(1_000).events())
                    .when(settle(WITH_FEE))
                    .expectEvents(with(1_000)
                            .charged(CALL, WITH_FEE)
                            .fee(CALL, WITH_FEE)
                            .last(2));
        }

        @Test
        void theSameCallPaysItsFeeOnce() {
            wallet().given(with(1_000)
                            .charged(CALL, WITH_FEE)
                            .fee(CALL, WITH_FEE)
                            .events())
                    .when(settle(WITH_FEE))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void anAmountThatDoesNotFollowFromItsInputsIsRefused() {
            wallet().given(with(1_000).events())
                    .when(settle(new CallCharge(1, 1_350_000, 1, 0, 323, 323, 727, 0)))
                    .expectException(refusal(VALIDATION_ERROR, "charge"));
        }

        private static SettleCall settle(CallCharge charge) {
            return new SettleCall(WALLET, CALL, CAMPAIGN, OUTBOUND, charge, CALLED_AT, null);
        }
    }

    @Nested
    class Reservations {

        @Test
        void aCallsOwnReservationEndsWithItsCharge() {
            wallet().given(with(1_000).reserved("CALL1", 900).events())
                    .when(settle(talked(323), "CALL1"))
                    .expectEvents(
                            with(1_000).charged(CALL, talked(323), "CALL1", 0).last());
        }

        @Test
        void aCallsOwnReservationIsUsedWithoutAsking() {
            wallet().given(with(1_000).reserved("CALL1", 900).events())
                    .when(settle(talked(323), null))
                    .expectEvents(
                            with(1_000).charged(CALL, talked(323), "CALL1", 0).last());
        }

        @Test
        void whatTheReservationHeldBeyondTheChargeIsAvailableAgain() {
            wallet().given(with(1_000)
                            .reserved("CALL1", 900)
                            .charged(CALL, talked(323), "CALL1", 0)
                            .events())
                    .when(new ReserveFunds(WALLET, "CALL2", 274, LATER))
                    .expectEvents(opened().reserved("CALL2", 274).last());
        }

        @Test
        void anImportsReservationIsReducedByEachCharge() {
            wallet().given(with(2_000).reserved("imp_1", 1_500).events())
                    .when(settle(talked(323), "imp_1"))
                    .expectEvents(
                            with(2_000).charged(CALL, talked(323), "imp_1", 774).last());
        }

        @Test
        void anImportsReservationPaysTheFeeToo() {
            wallet().given(with(2_000).reserved("imp_1", 1_500).events())
                    .when(settle(WITH_FEE, "imp_1"))
                    .expectEvents(with(2_000)
                            .charged(CALL, WITH_FEE, "imp_1", 1_315)
                            .fee(CALL, WITH_FEE)
                            .last(2));
        }

        @Test
        void theRestOfAnImportsReservationStaysHeld() {
            wallet().given(with(2_000)
                            .reserved("imp_1", 1_500)
                            .charged(CALL, talked(323), "imp_1", 774)
                            .events())
                    .when(new ReserveFunds(WALLET, "CALL2", 501, LATER))
                    .expectException(refusal(INSUFFICIENT_FUNDS, 500L, 501L));
        }

        @Test
        void anImportsReservationNeverHoldsLessThanNothing() {
            wallet().given(with(2_000).reserved("imp_1", 700).events())
                    .when(settle(talked(323), "imp_1"))
                    .expectEvents(
                            with(2_000).charged(CALL, talked(323), "imp_1", 0).last());
        }

        @Test
        void aReservationThatIsGoneIsNotNamedInTheCharge() {
            wallet().given(with(1_000).events())
                    .when(settle(talked(323), "CALL1"))
                    .expectEvents(with(1_000).charged(CALL, talked(323)).last());
        }

        private static SettleCall settle(CallCharge charge, @Nullable String reservation) {
            return new SettleCall(WALLET, CALL, CAMPAIGN, OUTBOUND, charge, CALLED_AT, reservation);
        }
    }

    @Nested
    class Usage {

        @Test
        void usageIsPaid() {
            wallet().given(with(1_000).events())
                    .when(use("use_1", 400))
                    .expectEvents(with(1_000).used("use_1", 400).last());
        }

        @Test
        void whatIsHeldForAUsageIsUsedForItEvenWhenNothingElseIsThere() {
            wallet().given(with(1_000)
                            .reserved("use_1", 400)
                            .reserved("CALL1", 600)
                            .events())
                    .when(use("use_1", 400))
                    .expectEvents(with(1_000)
                            .reserved("use_1", 400)
                            .reserved("CALL1", 600)
                            .released("use_1", 400, "charged")
                            .used("use_1", 400)
                            .last(2));
        }

        @Test
        void whatIsHeldForAnotherUsageIsNotUsed() {
            wallet().given(with(1_000).reserved("use_2", 700).events())
                    .when(use("use_1", 400))
                    .expectException(refusal(INSUFFICIENT_FUNDS, 300L, 400L));
        }

        @Test
        void theSameUsageIsPaidOnce() {
            wallet().given(with(1_000).used("use_1", 400).events())
                    .when(use("use_1", 400))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void theSameUsageAtAnotherPriceIsRefused() {
            wallet().given(with(1_000).used("use_1", 400).events())
                    .when(use("use_1", 401))
                    .expectException(refusal(CONFLICT));
        }

        @Test
        void usageIsRefusedWhenTheMoneyIsNotThere() {
            wallet().given(with(1_000).reserved("CALL1", 700).events())
                    .when(use("use_1", 301))
                    .expectException(refusal(INSUFFICIENT_FUNDS, 300L, 301L));
        }

        @Test
        void usageOfNothingAndUsageThatIsNoCostAreRefused() {
            wallet().given(with(1_000).events()).when(use("use_1", 0)).expectException(refusal(VALIDATION_ERROR));
            wallet().given(with(1_000).events())
                    .when(new ChargeUsage(WALLET, "use_1", CostCategory.FUNDS, 1, "x", null, CALLED_AT))
                    .expectException(refusal(VALIDATION_ERROR, "category"));
        }

        private static ChargeUsage use(String entryId, long paise) {
            return new ChargeUsage(WALLET, entryId, CostCategory.AI_TRAINING, paise, "file_1", null, CALLED_AT);
        }
    }
}
