package ai.voiceagent.process.watchdog;

import static ai.voiceagent.process.testing.CallMoments.ACCOUNT;
import static ai.voiceagent.process.testing.CallMoments.CALL;
import static ai.voiceagent.process.testing.CallMoments.CAMPAIGN;
import static ai.voiceagent.process.testing.CallMoments.STARTED;
import static ai.voiceagent.process.testing.CallMoments.WALLET;
import static ai.voiceagent.process.testing.RecordedCommands.batch;
import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.command.call.CallOrigin;
import ai.voiceagent.command.call.EndCall;
import ai.voiceagent.command.wallet.ReleaseReservation;
import ai.voiceagent.events.call.CallStatus;
import ai.voiceagent.events.ratecard.RateCardVersion;
import ai.voiceagent.events.ratecard.Rating;
import ai.voiceagent.events.shared.CallId;
import ai.voiceagent.events.shared.Direction;
import ai.voiceagent.events.wallet.CallCharged;
import ai.voiceagent.events.wallet.CostCategory;
import ai.voiceagent.events.wallet.EntryKind;
import ai.voiceagent.events.wallet.FundsReserved;
import ai.voiceagent.events.wallet.LedgerEntry;
import ai.voiceagent.events.wallet.ReservationExtended;
import ai.voiceagent.events.wallet.ReservationReleased;
import ai.voiceagent.process.shared.OpenCall;
import ai.voiceagent.process.shared.OpenCalls;
import ai.voiceagent.process.testing.RecordedCommands;
import ai.voiceagent.test.MemoryMongo;
import ai.voiceagent.test.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WatchdogTest {

    private static final Instant EXPIRY = STARTED.plusSeconds(420);

    private final TestClock clock = new TestClock(STARTED);
    private final MemoryMongo mongo = new MemoryMongo();
    private final RecordedCommands commands = new RecordedCommands(ReleaseReservation.class, EndCall.class);
    private final OpenReservations held = new MongoOpenReservations(mongo.factory());
    private final ReservationList list = new ReservationList(held);
    private final List<OpenCall> calls = new ArrayList<>();
    private final Watchdog watchdog =
            new Watchdog(held, new TheseCalls(), commands.commands(), clock, Duration.ofHours(2));

    @AfterEach
    void stop() {
        mongo.close();
    }

    @Test
    void aReservationThatExpiredIsReleased() {
        batch(() -> list.on(reserved("CALL1", EXPIRY)));

        clock.advance(Duration.ofSeconds(419));
        watchdog.look();
        assertThat(commands.sent()).isEmpty();

        clock.advance(Duration.ofSeconds(1));
        watchdog.look();
        assertThat(commands.sent()).containsExactly(new ReleaseReservation(WALLET, "CALL1", "expired"));
    }

    @Test
    void aReservationThatWasExtendedExpiresLater() {
        batch(() -> {
            list.on(reserved("CALL1", EXPIRY));
            list.on(new ReservationExtended(WALLET, ACCOUNT, "CALL1", 9, EXPIRY.plusSeconds(60), STARTED));
        });
        clock.advance(Duration.ofSeconds(421));

        watchdog.look();

        assertThat(commands.sent()).isEmpty();
    }

    @Test
    void aReservationThatWasReleasedOrUsedUpIsForgotten() {
        batch(() -> {
            list.on(reserved("CALL1", EXPIRY));
            list.on(reserved("CALL2", EXPIRY));
            list.on(reserved("imp_1", EXPIRY));
        });
        batch(() -> {
            list.on(new ReservationReleased(WALLET, ACCOUNT, "CALL1", 1, "not-connected", STARTED));
            list.on(charged("CALL2", 0));
            list.on(charged("imp_1", 5));
        });
        clock.advance(Duration.ofHours(1));

        watchdog.look();

        assertThat(commands.sent()).containsExactly(new ReleaseReservation(WALLET, "imp_1", "expired"));
    }

    @Test
    void aCallThatNeverEndedIsClosedAfterTwoHours() {
        calls.add(call(STARTED));

        clock.advance(Duration.ofHours(2));
        watchdog.look();
        assertThat(commands.sent()).isEmpty();

        clock.advance(Duration.ofSeconds(1));
        watchdog.look();
        assertThat(commands.sent())
                .containsExactly(new EndCall(
                        CALL,
                        new CallOrigin(ACCOUNT, CAMPAIGN, Direction.OUTBOUND, null),
                        null,
                        CallStatus.FAILED,
                        0,
                        null,
                        null,
                        clock.instant(),
                        "watchdog"));
    }

    @Test
    void aLeadThatWaitsIsNotClosed() {
        calls.add(call(null));
        clock.advance(Duration.ofDays(30));

        watchdog.look();

        assertThat(commands.sent()).isEmpty();
    }

    @Test
    void oneFailureDoesNotKeepTheOthersFromBeingSeen() {
        commands.refusing(ReleaseReservation.class, new IllegalStateException("the store is away"));
        batch(() -> list.on(reserved("CALL1", EXPIRY)));
        calls.add(call(STARTED));
        clock.advance(Duration.ofHours(3));

        watchdog.look();

        assertThat(commands.sent()).hasSize(2);
    }

    private static FundsReserved reserved(String id, Instant expiresAt) {
        return new FundsReserved(WALLET, ACCOUNT, id, 675, expiresAt, STARTED);
    }

    private static CallCharged charged(String reservation, long stillHeld) {
        var charge = Rating.charge(RateCardVersion.DEFAULT, Direction.OUTBOUND, 1);
        var entry = new LedgerEntry(
                "CALL2",
                1,
                EntryKind.CALL_CHARGE,
                CostCategory.OUTBOUND_MINUTES,
                -2,
                -2,
                "CALL2",
                charge,
                List.of(),
                STARTED,
                STARTED,
                LedgerEntry.GENESIS,
                "");
        return new CallCharged(WALLET, ACCOUNT, new CallId("CALL2"), CAMPAIGN, entry, reservation, stillHeld);
    }

    private static OpenCall call(@Nullable Instant startedAt) {
        return new OpenCall(CALL, ACCOUNT, CAMPAIGN, Direction.OUTBOUND, startedAt, STARTED, EXPIRY);
    }

    private final class TheseCalls implements OpenCalls {

        @Override
        public void change(List<Change> changes) {
            throw new UnsupportedOperationException("the watchdog changes nothing");
        }

        @Override
        public List<OpenCall> all() {
            return calls;
        }

        @Override
        public void reserved(CallId callId, Instant until) {
            throw new UnsupportedOperationException("the watchdog changes nothing");
        }
    }
}
