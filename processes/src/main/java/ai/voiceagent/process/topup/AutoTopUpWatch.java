package ai.voiceagent.process.topup;

import ai.voiceagent.command.account.Accounts;
import ai.voiceagent.command.payment.StartAutoTopUp;
import ai.voiceagent.command.wallet.CurrentWallets;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.PaymentProfileId;
import ai.voiceagent.events.shared.WalletId;
import ai.voiceagent.platform.axon.Commands;
import ai.voiceagent.platform.id.Ids;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks into the wallets that are to fill themselves, round after round, at what can be spent and not at what is there. Whether a
 * top-up starts is the profile's decision: two rounds at once, here or in another process, start one.
 */
@Component
class AutoTopUpWatch {

    private static final Logger LOG = LoggerFactory.getLogger(AutoTopUpWatch.class);

    private final AutoTopUps topUps;
    private final CurrentWallets wallets;
    private final Accounts accounts;
    private final Commands commands;
    private final Ids ids;
    private final int mostPerHour;

    AutoTopUpWatch(
            AutoTopUps topUps,
            CurrentWallets wallets,
            Accounts accounts,
            Commands commands,
            Ids ids,
            @Value("${voice.payments.auto-topup.most-per-hour:3}") int mostPerHour) {
        this.topUps = topUps;
        this.wallets = wallets;
        this.accounts = accounts;
        this.commands = commands;
        this.ids = ids;
        this.mostPerHour = mostPerHour;
    }

    @Scheduled(
            fixedDelayString = "${voice.payments.auto-topup.every:PT2S}",
            initialDelayString = "${voice.payments.auto-topup.first:PT5S}")
    void look() {
        topUps.watched().forEach(this::look);
    }

    private void look(AccountId account, long thresholdPaise) {
        try {
            var availablePaise = wallets.require(WalletId.of(account)).availablePaise();
            if (availablePaise < thresholdPaise) start(account, availablePaise);
        } catch (RuntimeException failure) {
            LOG.error("the wallet of account {} was not looked into; the next round tries again", account, failure);
        }
    }

    private void start(AccountId account, long availablePaise) {
        var facts = accounts.require(account);
        if (facts.suspended()) return;
        commands.send(new StartAutoTopUp(
                PaymentProfileId.of(account),
                ids.next("txn_"),
                availablePaise,
                ZoneId.of(facts.timeZone()),
                mostPerHour));
    }
}
