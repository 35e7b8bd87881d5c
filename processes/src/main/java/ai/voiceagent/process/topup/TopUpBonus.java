package ai.voiceagent.process.topup;

import ai.voiceagent.command.wallet.GrantBonus;
import ai.voiceagent.events.wallet.WalletToppedUp;
import ai.voiceagent.platform.id.Ids;
import ai.voiceagent.platform.topup.BonusTier;
import ai.voiceagent.platform.topup.TopUpTerms;
import ai.voiceagent.process.shared.BatchedCommands;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Grants what comes on top of a payment, once for each. */
@Component
@ProcessingGroup("payments")
@DisallowReplay
class TopUpBonus {

    private final TopUpTerms terms;
    private final BatchedCommands commands;

    TopUpBonus(TopUpTerms terms, BatchedCommands commands) {
        this.terms = terms;
        this.commands = commands;
    }

    @EventHandler
    void on(WalletToppedUp paid) {
        terms.tier(paid.entry().amountPaise())
                .filter(tier -> tier.of(paid.entry().amountPaise()) > 0)
                .ifPresent(tier -> grant(paid, tier));
    }

    private void grant(WalletToppedUp paid, BonusTier tier) {
        var entry = paid.entry();
        commands.send(
                "bonus:" + paid.topUpId(),
                new GrantBonus(
                        paid.walletId(),
                        Ids.derived("bon_", entry.postedAt(), paid.topUpId()),
                        tier.of(entry.amountPaise()),
                        tier.percent() + "% on top of " + paid.topUpId(),
                        "top-up-bonus",
                        paid.topUpId()));
    }
}
