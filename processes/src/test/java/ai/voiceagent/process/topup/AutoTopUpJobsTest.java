package ai.voiceagent.process.topup;

import static ai.voiceagent.process.testing.CallMoments.ACCOUNT;
import static ai.voiceagent.process.testing.CallMoments.STARTED;
import static ai.voiceagent.process.testing.CallMoments.WALLET;
import static ai.voiceagent.process.testing.RecordedCommands.batch;
import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.command.payment.ChargeAnswer;
import ai.voiceagent.command.payment.FinishAutoTopUp;
import ai.voiceagent.command.payment.GatewayUnavailable;
import ai.voiceagent.command.payment.Instrument;
import ai.voiceagent.command.payment.PaymentInstruments;
import ai.voiceagent.command.wallet.FailTopUp;
import ai.voiceagent.command.wallet.RequestTopUp;
import ai.voiceagent.events.payment.AutoTopUpCompleted;
import ai.voiceagent.events.payment.AutoTopUpDeclined;
import ai.voiceagent.events.payment.AutoTopUpStarted;
import ai.voiceagent.events.payment.PaymentMethodType;
import ai.voiceagent.events.shared.PaymentProfileId;
import ai.voiceagent.process.testing.RecordedCommands;
import ai.voiceagent.process.testing.RecordingGateway;
import ai.voiceagent.test.Ledgers;
import ai.voiceagent.test.MemoryMongo;
import ai.voiceagent.test.TestClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AutoTopUpJobsTest {

    private static final PaymentProfileId PROFILE = PaymentProfileId.of(ACCOUNT);
    private static final RequestTopUp REQUEST =
            new RequestTopUp(WALLET, "txn_1", 500_000, "paper", "pm_1", "auto-top-up");

    private final MemoryMongo mongo = new MemoryMongo();
    private final TestClock clock = new TestClock(STARTED);
    private final RecordedCommands commands =
            new RecordedCommands(RequestTopUp.class, FailTopUp.class, FinishAutoTopUp.class);
    private final RecordingGateway gateway = new RecordingGateway();
    private final KeptInstruments instruments = new KeptInstruments();
    private final AutoTopUps topUps = new MongoAutoTopUps(mongo.factory());
    private final AutoTopUpProgress progress = new AutoTopUpProgress(topUps, commands.batched());
    private final AutoTopUpCharging charging =
            new AutoTopUpCharging(topUps, instruments, gateway.alone(), commands.commands(), clock);
    private final Ledgers ledger = new Ledgers(STARTED, Duration.ofMinutes(1));

    @AfterEach
    void stop() {
        mongo.close();
    }

    private void started() {
        batch(() -> progress.on(
                new AutoTopUpStarted(PROFILE, ACCOUNT, "txn_1", "pm_1", 500_000, 999_900, clock.instant())));
    }

    private static FinishAutoTopUp finished(String failure) {
        return new FinishAutoTopUp(PROFILE, "txn_1", failure);
    }

    @Test
    void whatWasDecidedIsAnnouncedAndChargedOnce() {
        started();
        started();

        charging.chargeAll();
        charging.chargeAll();

        assertThat(commands.sent()).containsExactly(REQUEST);
        assertThat(gateway.charges()).singleElement().satisfies(charge -> {
            assertThat(charge.topUpId()).isEqualTo("txn_1");
            assertThat(charge.amountPaise()).isEqualTo(500_000);
            assertThat(charge.instrument().reference()).isEqualTo("asha@okaxis");
        });
    }

    @Test
    void workersThatLookAtTheSameTimeChargeOnce() {
        started();

        IntStream.range(0, 8).parallel().forEach(i -> charging.chargeAll());

        assertThat(gateway.charges()).hasSize(1);
    }

    @Test
    void aCrashAfterTheChargeAsksTheGatewayForTheSameOneAgain() {
        started();
        gateway.failing(new IllegalStateException("the power is gone"));
        charging.chargeAll();
        gateway.failing(null);

        clock.advance(Duration.ofSeconds(119));
        charging.chargeAll();
        assertThat(gateway.charges()).hasSize(1);

        clock.advance(Duration.ofSeconds(2));
        charging.chargeAll();
        assertThat(gateway.charges()).extracting(charge -> charge.topUpId()).containsExactly("txn_1", "txn_1");
    }

    @Test
    void aGatewayThatIsSilentIsAskedAgainLaterAndLater() {
        started();
        gateway.failing(new GatewayUnavailable("asleep"));
        for (int second = 0; second < 75; second++) {
            charging.chargeAll();
            clock.advance(Duration.ofSeconds(1));
        }
        // at 0, 5, 15, 35 and 75 seconds
        assertThat(gateway.charges()).hasSize(4);
        assertThat(commands.sent()).doesNotHaveAnyElementsOfTypes(FailTopUp.class, FinishAutoTopUp.class);
    }

    @Test
    void beforeAGatewayForgetsTheKeyItIsAskedNoMore() {
        started();
        gateway.failing(new GatewayUnavailable("asleep"));
        clock.advance(Duration.ofHours(20).plusSeconds(1));

        charging.chargeAll();

        assertThat(commands.sent())
                .containsExactly(REQUEST, new FailTopUp(WALLET, "txn_1", "The gateway cannot be reached"));
    }

    @Test
    void aDeclineFailsTheTopUpAndThatIsTold() {
        gateway.answering(new ChargeAnswer.Declined("no money"));
        started();

        charging.chargeAll();
        assertThat(commands.sent()).containsExactly(REQUEST, new FailTopUp(WALLET, "txn_1", "no money"));

        commands.forget();
        batch(() -> progress.on(ledger.failed("txn_1")));
        assertThat(commands.sent()).containsExactly(finished("declined"));
        batch(() -> progress.on(new AutoTopUpDeclined(PROFILE, ACCOUNT, "txn_1", "declined", 1, STARTED, STARTED)));
        assertThat(topUps.holds("txn_1")).isFalse();
    }

    @Test
    void moneyThatArrivedIsToldOnceAndEndsTheJob() {
        started();
        charging.chargeAll();
        commands.forget();

        batch(() -> progress.on(ledger.toppedUp("txn_1", 500_000)));
        assertThat(commands.sent()).containsExactly(new FinishAutoTopUp(PROFILE, "txn_1", null));

        batch(() -> progress.on(new AutoTopUpCompleted(PROFILE, ACCOUNT, "txn_1", STARTED)));
        commands.forget();
        batch(() -> progress.on(ledger.toppedUp("txn_1", 500_000)));
        assertThat(commands.sent()).isEmpty();
    }

    @Test
    void aTopUpByHandIsNoneOfItsBusiness() {
        batch(() -> progress.on(ledger.toppedUp("txn_7", 500_000)));

        assertThat(commands.sent()).isEmpty();
    }

    @Test
    void withoutAWordForThreeDaysItIsGivenUp() {
        started();
        charging.chargeAll();
        commands.forget();

        clock.advance(Duration.ofDays(3).minusSeconds(1));
        charging.chargeAll();
        assertThat(commands.sent()).isEmpty();

        clock.advance(Duration.ofSeconds(1));
        charging.chargeAll();
        assertThat(commands.sent())
                .containsExactly(finished("The payment gateway did not say within three days how it went"));
        assertThat(gateway.charges()).hasSize(1);
    }

    @Test
    void aMethodThatWasRemovedMeanwhileIsNotCharged() {
        started();
        instruments.kept.clear();

        charging.chargeAll();

        assertThat(commands.sent()).containsExactly(finished("The payment method was removed"));
        assertThat(gateway.charges()).isEmpty();
    }

    private static final class KeptInstruments implements PaymentInstruments {

        private final Map<String, Instrument> kept = new HashMap<>(Map.of(
                "pm_1",
                new Instrument("pm_1", "acc_1", PaymentMethodType.UPI, "paper", "asha@okaxis", "UPI as…@okaxis")));

        @Override
        public void keep(Instrument instrument) {
            kept.put(instrument.methodId(), instrument);
        }

        @Override
        public Optional<Instrument> find(String methodId) {
            return Optional.ofNullable(kept.get(methodId));
        }

        @Override
        public void forget(String methodId) {
            kept.remove(methodId);
        }
    }
}
