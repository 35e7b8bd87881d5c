package ai.voiceagent.process.topup;

import static ai.voiceagent.process.testing.CallMoments.ACCOUNT;
import static ai.voiceagent.process.testing.CallMoments.STARTED;
import static ai.voiceagent.process.testing.RecordedCommands.batch;
import static org.assertj.core.api.Assertions.assertThat;

import ai.voiceagent.command.account.AccountFacts;
import ai.voiceagent.command.account.Accounts;
import ai.voiceagent.command.payment.StartAutoTopUp;
import ai.voiceagent.command.wallet.CurrentWallets;
import ai.voiceagent.command.wallet.WalletFacts;
import ai.voiceagent.events.payment.AutoTopUpConfigured;
import ai.voiceagent.events.payment.AutoTopUpSettings;
import ai.voiceagent.events.shared.PaymentProfileId;
import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.platform.id.Ids;
import ai.voiceagent.process.testing.RecordedCommands;
import ai.voiceagent.test.MemoryMongo;
import ai.voiceagent.test.TestClock;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AutoTopUpWatchTest {

    private static final PaymentProfileId PROFILE = PaymentProfileId.of(ACCOUNT);

    private long available = 9_999;
    private boolean suspended;
    private boolean broken;

    private final MemoryMongo mongo = new MemoryMongo();
    private final RecordedCommands commands = new RecordedCommands(StartAutoTopUp.class)
            .answering("ai.voiceagent.command.wallet.DescribeWallet", this::wallet)
            .answering(
                    "ai.voiceagent.command.account.DescribeAccount",
                    () -> new AccountFacts(ACCOUNT, "Acme", "Asia/Kolkata", suspended));
    private final AutoTopUps topUps = new MongoAutoTopUps(mongo.factory());
    private final AutoTopUpProgress progress = new AutoTopUpProgress(topUps, commands.batched());
    private final AutoTopUpWatch watch = new AutoTopUpWatch(
            topUps,
            new CurrentWallets(commands.commands()),
            new Accounts(commands.commands()),
            commands.commands(),
            new Ids(new TestClock(STARTED)),
            3);

    @AfterEach
    void stop() {
        mongo.close();
    }

    private WalletFacts wallet() {
        if (broken) throw Rejection.notFound("wallet", "wal_1");
        return new WalletFacts(ACCOUNT, 20_000, available);
    }

    private void configured(boolean enabled) {
        var settings = new AutoTopUpSettings(enabled, 10_000, 5_000, 15_000, 40_000);
        batch(() -> progress.on(new AutoTopUpConfigured(PROFILE, ACCOUNT, settings, "usr_1", STARTED)));
    }

    @Test
    void aWalletWithTooLittleToSpendIsToFillItself() {
        configured(true);

        watch.look();

        assertThat(commands.sent()).singleElement().isInstanceOfSatisfying(StartAutoTopUp.class, start -> {
            assertThat(start.profileId()).isEqualTo(PROFILE);
            assertThat(start.topUpId()).startsWith("txn_");
            assertThat(start.availablePaise()).isEqualTo(9_999);
            assertThat(start.zone()).isEqualTo(ZoneId.of("Asia/Kolkata"));
            assertThat(start.mostPerHour()).isEqualTo(3);
        });
    }

    @Test
    void aWalletWithEnoughIsLeftAlone() {
        configured(true);
        available = 10_000;

        watch.look();

        assertThat(commands.sent()).isEmpty();
    }

    @Test
    void nobodyWatchesWhoDoesNotWantIt() {
        configured(true);
        configured(false);

        watch.look();

        assertThat(topUps.watched()).isEmpty();
        assertThat(commands.sent()).isEmpty();
    }

    @Test
    void aSuspendedAccountIsNotCharged() {
        configured(true);
        suspended = true;

        watch.look();

        assertThat(commands.sent()).isEmpty();
    }

    @Test
    void aRoundThatFailsIsFollowedByAnother() {
        configured(true);
        broken = true;
        watch.look();
        assertThat(commands.sent()).isEmpty();

        broken = false;
        watch.look();
        assertThat(commands.sent()).hasSize(1);
    }
}
