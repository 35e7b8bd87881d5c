package ai.voiceagent.process.undone;

import static ai.voiceagent.process.testing.CallMoments.CALL;
import static ai.voiceagent.process.testing.CallMoments.CAMPAIGN;
import static ai.voiceagent.process.testing.CallMoments.STARTED;
import static ai.voiceagent.process.testing.CallMoments.WALLET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.voiceagent.command.wallet.SettleCall;
import ai.voiceagent.events.ratecard.RateCardVersion;
import ai.voiceagent.events.ratecard.Rating;
import ai.voiceagent.events.shared.Direction;
import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.process.shared.Undone;
import ai.voiceagent.process.testing.RecordedCommands;
import ai.voiceagent.test.MemoryMongo;
import ai.voiceagent.test.TestClock;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UndoneTest {

    private static final SettleCall SETTLE = new SettleCall(
            WALLET,
            CALL,
            CAMPAIGN,
            Direction.OUTBOUND,
            Rating.charge(RateCardVersion.DEFAULT, Direction.OUTBOUND, 323),
            STARTED,
            null);

    private final MemoryMongo mongo = new MemoryMongo();
    private final Serializer serializer = Jackson3Serializer.builder().build();
    private final RecordedCommands commands = new RecordedCommands(SettleCall.class);
    private final Undone undone = new MongoUndone(mongo.factory(), serializer, new TestClock(STARTED));
    private final SendingAgain sendingAgain = new SendingAgain(undone, commands.commands(), serializer);

    @AfterEach
    void stop() {
        mongo.close();
    }

    @Test
    void aRefusedCommandIsKeptOnceForItsKeyWithItsReason() {
        for (int i = 0; i < 2; i++) undone.keep("settle:CALL1", SETTLE, Rejection.notFound("wallet", "wal_1"));

        assertThat(undone.all()).singleElement().satisfies(kept -> {
            assertThat(kept.key()).isEqualTo("settle:CALL1");
            assertThat(kept.code()).isEqualTo("NOT_FOUND");
            assertThat(kept.reason()).isEqualTo("There is no wallet wal_1");
            assertThat(kept.refusedAt()).isEqualTo(STARTED);
        });
    }

    @Test
    void aCommandIsSentAgainAsItWasAndForgotten() {
        undone.keep("settle:CALL1", SETTLE, Rejection.notFound("wallet", "wal_1"));

        sendingAgain.send("settle:CALL1");

        assertThat(commands.sent()).containsExactly(SETTLE);
        assertThat(undone.all()).isEmpty();
    }

    @Test
    void aCommandThatIsRefusedAgainStays() {
        commands.refusing(SettleCall.class, Rejection.notFound("wallet", "wal_1"));
        undone.keep("settle:CALL1", SETTLE, Rejection.notFound("wallet", "wal_1"));

        assertThatExceptionOfType(Rejection.class).isThrownBy(() -> sendingAgain.send("settle:CALL1"));

        assertThat(undone.find("settle:CALL1")).isPresent();
    }

    @Test
    void whatIsNotKeptCannotBeSentAgain() {
        assertThatExceptionOfType(Rejection.class).isThrownBy(() -> sendingAgain.send("x"));
    }
}
