package ai.voiceagent.process.refund;

import static ai.voiceagent.process.testing.CallMoments.ACCOUNT;
import static ai.voiceagent.process.testing.CallMoments.STARTED;
import static ai.voiceagent.process.testing.CallMoments.WALLET;
import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.command.payment.GatewayUnavailable;
import ai.voiceagent.command.payment.RefundAnswer;
import ai.voiceagent.command.payment.RefundOrder;
import ai.voiceagent.command.wallet.CurrentWallets;
import ai.voiceagent.command.wallet.TopUpFacts;
import ai.voiceagent.events.wallet.CostCategory;
import ai.voiceagent.events.wallet.EntryKind;
import ai.voiceagent.events.wallet.LedgerEntry;
import ai.voiceagent.events.wallet.Posting;
import ai.voiceagent.events.wallet.WalletRefunded;
import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.process.refund.RefundJob.State;
import ai.voiceagent.process.testing.RecordedCommands;
import ai.voiceagent.process.testing.RecordingGateway;
import ai.voiceagent.test.MemoryMongo;
import ai.voiceagent.test.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RefundTest {

    private static final RefundOrder ORDER = new RefundOrder("ref_1", "pay_1", 60_000, "asked for");

    private boolean forgotten;

    private final MemoryMongo mongo = new MemoryMongo();
    private final TestClock clock = new TestClock(STARTED);
    private final RecordedCommands commands =
            new RecordedCommands().answering("ai.voiceagent.command.wallet.DescribeTopUp", this::topUp);
    private final RecordingGateway gateway = new RecordingGateway();
    private final RefundJobs jobs = new MongoRefundJobs(mongo.factory());
    private final WhenRefundedSendMoneyBack reaction =
            new WhenRefundedSendMoneyBack(new CurrentWallets(commands.commands()), jobs);
    private final RefundSending sending = new RefundSending(jobs, gateway.alone(), clock);

    @AfterEach
    void stop() {
        mongo.close();
    }

    private TopUpFacts topUp() {
        if (forgotten) throw Rejection.notFound("top-up", "txn_1");
        return new TopUpFacts("txn_1", 100_000, "paper", "pay_1");
    }

    private void refunded() {
        var entry = new LedgerEntry(
                "ref_1",
                2,
                EntryKind.REFUND,
                CostCategory.FUNDS,
                -60_000,
                40_000,
                "txn_1",
                null,
                List.of(Posting.debit("wallet:wal_1", 60_000), Posting.credit("clearing:paper", 60_000)),
                STARTED,
                STARTED,
                LedgerEntry.GENESIS,
                "ab");
        reaction.on(new WalletRefunded(WALLET, ACCOUNT, entry, "txn_1", "asked for", "usr_1"));
    }

    private RefundJob job() {
        return jobs.find("ref_1").orElseThrow();
    }

    @Test
    void moneyGoesBackOnceThroughTheGatewayThatTookIt() {
        refunded();
        refunded();

        sending.sendAll();
        sending.sendAll();
        refunded();
        sending.sendAll();

        assertThat(gateway.refunds()).containsExactly(ORDER);
        assertThat(job().state()).isEqualTo(State.SENT);
        assertThat(job().gatewayRefundId()).isEqualTo("rfnd_1");
        assertThat(jobs.unsent()).isEmpty();
    }

    @Test
    void workersThatLookAtTheSameTimeSendItOnce() {
        refunded();

        IntStream.range(0, 8).parallel().forEach(i -> sending.sendAll());

        assertThat(gateway.refunds()).hasSize(1);
    }

    @Test
    void aGatewayThatIsSilentIsAskedForTheSameRefundUntilItAnswers() {
        refunded();
        gateway.failing(new GatewayUnavailable("asleep"));
        sending.sendAll();
        sending.sendAll();
        assertThat(job().problem()).isEqualTo("asleep");
        assertThat(job().state()).isEqualTo(State.OPEN);
        assertThat(gateway.refunds()).hasSize(1);

        gateway.failing(null);
        clock.advance(Duration.ofSeconds(5));
        sending.sendAll();

        assertThat(gateway.refunds()).containsExactly(ORDER, ORDER);
        assertThat(job().state()).isEqualTo(State.SENT);
        assertThat(job().attempts()).isEqualTo(2);
    }

    @Test
    void aRefusalWaitsForTheOperator() {
        refunded();
        gateway.answering(new RefundAnswer.Refused("too old"));
        sending.sendAll();
        clock.advance(Duration.ofDays(1));
        sending.sendAll();
        assertThat(gateway.refunds()).hasSize(1);
        assertThat(jobs.unsent()).singleElement().satisfies(job -> {
            assertThat(job.state()).isEqualTo(State.REFUSED);
            assertThat(job.problem()).isEqualTo("too old");
        });

        gateway.answering(new RefundAnswer.Accepted("rfnd_2"));
        jobs.reopen("ref_1");
        sending.sendAll();

        assertThat(job().gatewayRefundId()).isEqualTo("rfnd_2");
    }

    @Test
    void aPaymentThatNobodyKnowsAnyMoreIsShownAndNotSent() {
        forgotten = true;
        refunded();

        sending.sendAll();

        assertThat(gateway.refunds()).isEmpty();
        assertThat(job().state()).isEqualTo(State.REFUSED);
    }
}
