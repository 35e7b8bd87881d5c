package ai.voiceagent.process.topup;

import ai.voiceagent.command.payment.FinishAutoTopUp;
import ai.voiceagent.events.payment.AutoTopUpCompleted;
import ai.voiceagent.events.payment.AutoTopUpConfigured;
import ai.voiceagent.events.payment.AutoTopUpDeclined;
import ai.voiceagent.events.payment.AutoTopUpHeld;
import ai.voiceagent.events.payment.AutoTopUpStarted;
import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.PaymentProfileId;
import ai.voiceagent.events.wallet.TopUpFailed;
import ai.voiceagent.events.wallet.WalletToppedUp;
import ai.voiceagent.process.shared.BatchedCommands;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Follows automatic top-ups from the decision to the money: keeps the to-do list, and tells the profile how each went. */
@Component
@ProcessingGroup("payments")
@DisallowReplay
class AutoTopUpProgress {

    private static final Logger LOG = LoggerFactory.getLogger(AutoTopUpProgress.class);

    private final AutoTopUps topUps;
    private final BatchedCommands commands;

    AutoTopUpProgress(AutoTopUps topUps, BatchedCommands commands) {
        this.topUps = topUps;
        this.commands = commands;
    }

    @EventHandler
    void on(AutoTopUpConfigured configured) {
        var settings = configured.settings();
        topUps.watch(configured.accountId(), settings.enabled() ? settings.thresholdPaise() : 0);
    }

    @EventHandler
    void on(AutoTopUpStarted started) {
        topUps.add(new AutoTopUpJob(
                started.topUpId(),
                started.accountId(),
                started.methodId(),
                started.amountPaise(),
                started.startedAt(),
                0,
                false));
    }

    @EventHandler
    void on(WalletToppedUp paid) {
        finish(paid.accountId(), paid.topUpId(), null);
    }

    @EventHandler
    void on(TopUpFailed failed) {
        finish(failed.accountId(), failed.topUpId(), failed.reason());
    }

    @EventHandler
    void on(AutoTopUpCompleted completed) {
        topUps.remove(completed.topUpId());
    }

    @EventHandler
    void on(AutoTopUpDeclined declined) {
        LOG.warn(
                "automatic top-up {} of account {} was declined ({} in a row): {}",
                declined.topUpId(),
                declined.accountId(),
                declined.declines(),
                declined.reason());
        topUps.remove(declined.topUpId());
    }

    @EventHandler
    void on(AutoTopUpHeld held) {
        LOG.error(
                "the wallet of account {} does not fill itself although it should: {}",
                held.accountId(),
                held.reason().wire());
    }

    private void finish(AccountId account, String topUpId, @Nullable String failure) {
        if (!topUps.holds(topUpId)) return;
        var profile = PaymentProfileId.of(account);
        commands.send("auto-topup:" + topUpId, new FinishAutoTopUp(profile, topUpId, failure));
    }
}
