package ai.voiceagent.process.settlement;

import static ai.voiceagent.process.testing.CallMoments.CALL;
import static ai.voiceagent.process.testing.CallMoments.CAMPAIGN;
import static ai.voiceagent.process.testing.CallMoments.STARTED;
import static ai.voiceagent.process.testing.CallMoments.WALLET;
import static ai.voiceagent.process.testing.RecordedCommands.batch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import ai.voiceagent.command.call.RateCall;
import ai.voiceagent.command.wallet.ReleaseReservation;
import ai.voiceagent.command.wallet.SettleCall;
import ai.voiceagent.events.ratecard.RateCardVersion;
import ai.voiceagent.events.ratecard.Rating;
import ai.voiceagent.events.shared.CallId;
import ai.voiceagent.events.shared.Direction;
import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.process.shared.CurrentPrices;
import ai.voiceagent.process.shared.UndoneCommand;
import ai.voiceagent.process.testing.CallMoments;
import ai.voiceagent.process.testing.RecordedCommands;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettlementTest {

    private static final RateCardVersion LATER =
            new RateCardVersion(2, STARTED.plusMillis(1), 9_000_000, 9_000_000, 60, 0, 0, 0, 0, 100);

    private final RecordedCommands commands =
            new RecordedCommands(RateCall.class, SettleCall.class, ReleaseReservation.class);
    private final Settlement settlement = new Settlement(commands.batched(), new CurrentPrices(commands.rateCards()));

    @Test
    void aCallThatEndedIsRatedWithThePricesInForceWhenItStarted() {
        commands.pricing(RateCardVersion.DEFAULT, LATER);

        batch(() -> settlement.on(CallMoments.ended(CALL, 323)));

        var charge = Rating.charge(RateCardVersion.DEFAULT, Direction.OUTBOUND, 323);
        assertThat(commands.sent()).containsExactly(new RateCall(CALL, charge));
        assertThat(charge.amountPaise()).isEqualTo(726);
    }

    @Test
    void aRatedCallIsSettledAsOfItsStart() {
        var charge = Rating.charge(RateCardVersion.DEFAULT, Direction.OUTBOUND, 323);

        batch(() -> settlement.on(CallMoments.rated(CALL, charge)));

        assertThat(commands.sent())
                .containsExactly(new SettleCall(WALLET, CALL, CAMPAIGN, Direction.OUTBOUND, charge, STARTED, "CALL1"));
    }

    @Test
    void aCallInWhichNobodyTalkedGivesBackWhatItHeld() {
        var nothing = Rating.charge(RateCardVersion.DEFAULT, Direction.OUTBOUND, 0);

        batch(() -> settlement.on(CallMoments.rated(CALL, nothing)));

        assertThat(commands.sent()).containsExactly(new ReleaseReservation(WALLET, "CALL1", "not-connected"));
    }

    @Test
    void theRateCardIsAskedOnceForABatch() {
        batch(() -> {
            for (int i = 0; i < 100; i++) settlement.on(CallMoments.ended(new CallId("CALL" + i), 60));
        });

        assertThat(commands.sent()).hasSize(100);
        assertThat(commands.questionsForPrices()).isOne();
    }

    @Test
    void aRefusalIsKeptAndTheOthersGoOn() {
        commands.refusing(RateCall.class, Rejection.conflict("not over"));

        batch(() -> {
            settlement.on(CallMoments.ended(CALL, 60));
            settlement.on(CallMoments.rated(
                    new CallId("CALL2"), Rating.charge(RateCardVersion.DEFAULT, Direction.OUTBOUND, 60)));
        });

        assertThat(commands.sent()).hasSize(2);
        assertThat(commands.undone().all())
                .extracting(UndoneCommand::key, UndoneCommand::reason)
                .containsExactly(tuple("rate:CALL1", "not over"));
    }

    @Test
    void anyOtherFailureLetsTheBatchComeAgain() {
        commands.refusing(RateCall.class, new IllegalStateException("the disk is full"));

        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> batch(() -> settlement.on(CallMoments.ended(CALL, 60))));
        assertThat(commands.undone().all()).isEmpty();

        commands.refusing(RateCall.class, new Rejection(ErrorCode.SERVER_ERROR, "too busy", Map.of()));
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> batch(() -> settlement.on(CallMoments.ended(CALL, 60))));
        assertThat(commands.undone().all()).isEmpty();
    }
}
