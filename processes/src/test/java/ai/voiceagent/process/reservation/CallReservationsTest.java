package ai.voiceagent.process.reservation;

import static ai.voiceagent.process.testing.CallMoments.ACCOUNT;
import static ai.voiceagent.process.testing.CallMoments.CALL;
import static ai.voiceagent.process.testing.CallMoments.CAMPAIGN;
import static ai.voiceagent.process.testing.CallMoments.STARTED;
import static ai.voiceagent.process.testing.CallMoments.WALLET;
import static ai.voiceagent.process.testing.RecordedCommands.batch;
import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.command.wallet.ExtendReservation;
import ai.voiceagent.command.wallet.ReleaseReservation;
import ai.voiceagent.command.wallet.ReserveFunds;
import ai.voiceagent.events.ratecard.RateCardVersion;
import ai.voiceagent.events.shared.CallId;
import ai.voiceagent.events.shared.Direction;
import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.process.shared.CurrentPrices;
import ai.voiceagent.process.shared.OpenCall;
import ai.voiceagent.process.shared.OpenCalls;
import ai.voiceagent.process.testing.CallMoments;
import ai.voiceagent.process.testing.RecordedCommands;
import ai.voiceagent.test.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CallReservationsTest {

    private static final Instant NOW = STARTED.plusSeconds(1);

    private final TestClock clock = new TestClock(NOW);
    private final RecordedCommands commands =
            new RecordedCommands(ReserveFunds.class, ExtendReservation.class, ReleaseReservation.class);
    private final ListedCalls openCalls = new ListedCalls();
    private final Ahead ahead = new Ahead(new CurrentPrices(commands.rateCards()), clock, 5);
    private final CallReservations reservations = new CallReservations(commands.batched(), openCalls, ahead, clock);
    private final ReservationExtensions extensions = new ReservationExtensions(openCalls, ahead, commands.commands());

    @Nested
    class Events {

        @Test
        void aCallThatStartsHoldsFiveMinutes() {
            batch(() -> reservations.on(CallMoments.started(CALL)));

            assertThat(commands.sent())
                    .containsExactly(new ReserveFunds(WALLET, "CALL1", 675, NOW.plus(Duration.ofMinutes(7))));
            assertThat(openCalls.all())
                    .containsExactly(new OpenCall(
                            CALL,
                            ACCOUNT,
                            CAMPAIGN,
                            Direction.OUTBOUND,
                            STARTED,
                            NOW,
                            NOW.plus(Duration.ofMinutes(5))));
        }

        @Test
        void aLeadThatWaitsHoldsMoneyTooAndIsNotInProgress() {
            batch(() -> reservations.on(CallMoments.queued(CALL)));

            assertThat(commands.sent()).hasSize(1);
            assertThat(openCalls.all()).singleElement().matches(call -> !call.inProgress());
        }

        @Test
        void aCallForFreeHoldsNothing() {
            commands.pricing(new RateCardVersion(1, Instant.EPOCH, 0, 0, 1, 0, 0, 0, 0, 0));

            batch(() -> reservations.on(CallMoments.started(CALL)));

            assertThat(commands.sent()).isEmpty();
            assertThat(openCalls.all()).hasSize(1);
        }

        @Test
        void aCallGoesOnWhenTheMoneyIsNotThere() {
            commands.refusing(ReserveFunds.class, Rejection.insufficientFunds(1, 675));

            batch(() -> reservations.on(CallMoments.started(CALL)));

            assertThat(openCalls.all()).hasSize(1);
            assertThat(commands.undone().all()).isEmpty();
        }

        @Test
        void aCallThatEndedIsOpenNoMoreAndSettlingUsesWhatItHeld() {
            batch(() -> reservations.on(CallMoments.started(CALL)));
            commands.forget();

            batch(() -> reservations.on(CallMoments.ended(CALL, 60)));

            assertThat(commands.sent()).isEmpty();
            assertThat(openCalls.all()).isEmpty();
        }

        @Test
        void aCallThatNobodyAnsweredGivesBackWhatItHeldAtOnce() {
            batch(() -> {
                reservations.on(CallMoments.started(CALL));
                reservations.on(CallMoments.ended(CALL, 0));
            });

            assertThat(commands.sent()).element(1).isEqualTo(new ReleaseReservation(WALLET, "CALL1", "not-connected"));
            assertThat(openCalls.all()).isEmpty();
        }

        @Test
        void theSameEventsTwiceLeaveTheSameList() {
            for (int i = 0; i < 2; i++) {
                batch(() -> {
                    reservations.on(CallMoments.started(CALL));
                    reservations.on(CallMoments.started(new CallId("CALL2")));
                    reservations.on(CallMoments.ended(CALL, 3));
                });
            }

            assertThat(openCalls.all()).extracting(OpenCall::callId).containsExactly(new CallId("CALL2"));
        }
    }

    @Nested
    class Extending {

        @Test
        void nothingIsExtendedWhileEnoughIsHeld() {
            started();
            clock.advance(Duration.ofMinutes(2));

            extensions.extendAll();

            assertThat(commands.sent()).isEmpty();
        }

        @Test
        void aCallThatGoesOnHoldsWhatItWillHaveCostInFiveMinutes() {
            started();
            clock.advance(Duration.ofMinutes(3));

            extensions.extendAll();

            assertThat(commands.sent())
                    .containsExactly(new ExtendReservation(
                            WALLET, "CALL1", 8 * 135, clock.instant().plus(Duration.ofMinutes(7))));
            commands.forget();
            extensions.extendAll();
            assertThat(commands.sent()).isEmpty();
        }

        @Test
        void whatIsNotHeldAtAllIsReserved() {
            started();
            clock.advance(Duration.ofMinutes(3));
            commands.refusing(ExtendReservation.class, Rejection.notFound("reservation", "CALL1"));

            extensions.extendAll();

            assertThat(commands.sent())
                    .element(1)
                    .isEqualTo(new ReserveFunds(
                            WALLET, "CALL1", 8 * 135, clock.instant().plus(Duration.ofMinutes(7))));
        }

        @Test
        void withoutMoneyTheNextRoundTriesAgain() {
            started();
            clock.advance(Duration.ofMinutes(3));
            commands.refusing(ExtendReservation.class, Rejection.insufficientFunds(0, 1));

            extensions.extendAll();
            commands.accepting(ExtendReservation.class);
            commands.forget();
            extensions.extendAll();

            assertThat(commands.sent()).hasSize(1);
        }

        @Test
        void aLeadThatStillWaitsIsNotExtended() {
            batch(() -> reservations.on(CallMoments.queued(CALL)));
            commands.forget();
            clock.advance(Duration.ofHours(1));

            extensions.extendAll();

            assertThat(commands.sent()).isEmpty();
        }

        private void started() {
            batch(() -> reservations.on(CallMoments.started(CALL)));
            commands.forget();
        }
    }

    private static final class ListedCalls implements OpenCalls {

        private final Map<CallId, OpenCall> calls = new LinkedHashMap<>();

        @Override
        public void change(List<Change> changes) {
            for (var change : changes) {
                switch (change) {
                    case Noted noted -> calls.put(noted.callId(), noted.call());
                    case Ended ended -> calls.remove(ended.callId());
                }
            }
        }

        @Override
        public List<OpenCall> all() {
            return List.copyOf(calls.values());
        }

        @Override
        public void reserved(CallId callId, Instant until) {
            calls.computeIfPresent(
                    callId,
                    (id, c) -> new OpenCall(
                            id, c.accountId(), c.campaignId(), c.direction(), c.startedAt(), c.seenAt(), until));
        }
    }
}
