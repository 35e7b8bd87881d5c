package ai.voiceagent.command.wallet;

import static ai.voiceagent.command.wallet.WalletFixture.ACCOUNT;
import static ai.voiceagent.command.wallet.WalletFixture.LATER;
import static ai.voiceagent.command.wallet.WalletFixture.NOW;
import static ai.voiceagent.command.wallet.WalletFixture.WALLET;
import static ai.voiceagent.command.wallet.WalletFixture.refusal;
import static ai.voiceagent.command.wallet.WalletFixture.talked;
import static ai.voiceagent.command.wallet.WalletFixture.wallet;
import static ai.voiceagent.command.wallet.WalletFixture.walletAt;
import static ai.voiceagent.command.wallet.WalletHistory.opened;
import static ai.voiceagent.command.wallet.WalletHistory.with;
import static ai.voiceagent.platform.error.ErrorCode.CONFLICT;
import static ai.voiceagent.platform.error.ErrorCode.INSUFFICIENT_FUNDS;
import static ai.voiceagent.platform.error.ErrorCode.NOT_FOUND;
import static ai.voiceagent.platform.error.ErrorCode.VALIDATION_ERROR;

import ai.voiceagent.events.shared.CallId;
import ai.voiceagent.events.wallet.ReservationExtended;
import ai.voiceagent.events.wallet.ReservationReleased;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReservationTest {

    private static final Instant MUCH_LATER = LATER.plusSeconds(600);

    @Nested
    class Reserving {

        private static final ReserveFunds RESERVE = new ReserveFunds(WALLET, "CALL1", 675, LATER);

        @Test
        void moneyIsHeldForACall() {
            wallet().given(with(1_000).events())
                    .when(RESERVE)
                    .expectEvents(opened().reserved("CALL1", 675).last())
                    .expectResultMessagePayload(3L);
        }

        @Test
        void theLastPaisaCanBeHeld() {
            wallet().given(with(675).events())
                    .when(RESERVE)
                    .expectEvents(opened().reserved("CALL1", 675).last());
        }

        @Test
        void theSameReservationHoldsOnce() {
            wallet().given(with(1_000).reserved("CALL1", 675).events())
                    .when(RESERVE)
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void theSameReservationOfAnotherAmountIsRefused() {
            wallet().given(with(1_000).reserved("CALL1", 100).events())
                    .when(RESERVE)
                    .expectException(refusal(CONFLICT));
        }

        @Test
        void moneyThatIsNotThereCannotBeHeld() {
            wallet().given(with(674).events())
                    .when(RESERVE)
                    .expectException(refusal(INSUFFICIENT_FUNDS, 674L, 675L))
                    .expectNoEvents();
        }

        @Test
        void moneyThatIsHeldForAnotherCannotBeHeldAgain() {
            wallet().given(with(1_000).reserved("CALL0", 326).events())
                    .when(RESERVE)
                    .expectException(refusal(INSUFFICIENT_FUNDS, 674L, 675L));
        }

        @Test
        void aCallThatWasSettledHoldsNothingMore() {
            wallet().given(with(1_000).charged(new CallId("CALL1"), talked(10)).events())
                    .when(RESERVE)
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void nothingCannotBeHeldAndNotUntilThePast() {
            wallet().given(with(1_000).events())
                    .when(new ReserveFunds(WALLET, "CALL1", 0, LATER))
                    .expectException(refusal(VALIDATION_ERROR, "amount"));
            wallet().given(with(1_000).events())
                    .when(new ReserveFunds(WALLET, "CALL1", 1, NOW))
                    .expectException(refusal(VALIDATION_ERROR, "expiresAt"));
        }
    }

    @Nested
    class Extending {

        @Test
        void moreIsHeldAndLonger() {
            wallet().given(with(1_000).reserved("CALL1", 300).events())
                    .when(new ExtendReservation(WALLET, "CALL1", 900, MUCH_LATER))
                    .expectEvents(new ReservationExtended(WALLET, ACCOUNT, "CALL1", 900, MUCH_LATER, NOW));
        }

        @Test
        void aReservationNeverShrinksByBeingExtended() {
            wallet().given(with(1_000).reserved("CALL1", 300).events())
                    .when(new ExtendReservation(WALLET, "CALL1", 200, MUCH_LATER))
                    .expectEvents(new ReservationExtended(WALLET, ACCOUNT, "CALL1", 300, MUCH_LATER, NOW));
        }

        @Test
        void theSameExtensionHappensOnce() {
            wallet().given(with(1_000).reserved("CALL1", 300).events())
                    .when(new ExtendReservation(WALLET, "CALL1", 300, LATER))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void onlyTheDifferenceMustBeAvailable() {
            wallet().given(with(1_000).reserved("CALL1", 300).events())
                    .when(new ExtendReservation(WALLET, "CALL1", 1_001, MUCH_LATER))
                    .expectException(refusal(INSUFFICIENT_FUNDS, 700L, 701L));
        }

        @Test
        void aReservationThatIsNotThereIsNotFound() {
            wallet().given(with(1_000).events())
                    .when(new ExtendReservation(WALLET, "CALL1", 1, LATER))
                    .expectException(refusal(NOT_FOUND, "CALL1"));
        }

        @Test
        void aCallThatWasSettledIsNotExtended() {
            wallet().given(with(1_000).charged(new CallId("CALL1"), talked(10)).events())
                    .when(new ExtendReservation(WALLET, "CALL1", 1, LATER))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }
    }

    @Nested
    class Releasing {

        @Test
        void whatIsHeldIsAvailableAgain() {
            wallet().given(with(1_000).reserved("CALL1", 300).events())
                    .when(new ReleaseReservation(WALLET, "CALL1", "not-connected"))
                    .expectEvents(new ReservationReleased(WALLET, ACCOUNT, "CALL1", 300, "not-connected", NOW));
        }

        @Test
        void aReservationIsReleasedOnce() {
            wallet().given(with(1_000).events())
                    .when(new ReleaseReservation(WALLET, "CALL1", "not-connected"))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void releasedMoneyCanBeHeldByAnother() {
            wallet().given(with(1_000)
                            .reserved("CALL1", 1_000)
                            .then(new ReservationReleased(WALLET, ACCOUNT, "CALL1", 1_000, "not-connected", NOW))
                            .events())
                    .when(new ReserveFunds(WALLET, "CALL2", 1_000, LATER))
                    .expectEvents(opened().reserved("CALL2", 1_000).last());
        }

        @Test
        void anExpiredReservationIsReleased() {
            walletAt(LATER)
                    .given(with(1_000).reserved("CALL1", 300).events())
                    .when(new ReleaseReservation(WALLET, "CALL1", "expired"))
                    .expectEvents(new ReservationReleased(WALLET, ACCOUNT, "CALL1", 300, "expired", LATER));
        }

        @Test
        void aReservationThatWasExtendedMeanwhileHasNotExpired() {
            walletAt(LATER)
                    .given(with(1_000)
                            .reserved("CALL1", 300)
                            .then(new ReservationExtended(WALLET, ACCOUNT, "CALL1", 300, MUCH_LATER, NOW))
                            .events())
                    .when(new ReleaseReservation(WALLET, "CALL1", "expired"))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }
    }
}
