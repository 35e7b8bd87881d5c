package ai.voiceagent.process.refund;

import ai.voiceagent.command.wallet.CurrentWallets;
import ai.voiceagent.command.wallet.TopUpFacts;
import ai.voiceagent.events.wallet.WalletRefunded;
import ai.voiceagent.platform.error.ErrorCode;
import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.process.refund.RefundJob.State;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Puts every refund of the ledger on the list of those whose money has to go back. */
@Component
@ProcessingGroup("payments")
@DisallowReplay
class WhenRefundedSendMoneyBack {

    private final CurrentWallets wallets;
    private final RefundJobs jobs;

    WhenRefundedSendMoneyBack(CurrentWallets wallets, RefundJobs jobs) {
        this.wallets = wallets;
        this.jobs = jobs;
    }

    @EventHandler
    void on(WalletRefunded refunded) {
        try {
            add(refunded, wallets.topUp(refunded.walletId(), refunded.topUpId()));
        } catch (Rejection forgotten) {
            if (forgotten.code() != ErrorCode.NOT_FOUND) throw forgotten;
            add(refunded, new TopUpFacts(refunded.topUpId(), 0, "", null));
        }
    }

    private void add(WalletRefunded refunded, TopUpFacts topUp) {
        var known = topUp.gatewayPaymentId() != null;
        var entry = refunded.entry();
        jobs.add(new RefundJob(
                entry.entryId(),
                refunded.accountId().value(),
                refunded.topUpId(),
                topUp.gateway(),
                topUp.gatewayPaymentId(),
                -entry.amountPaise(),
                refunded.reason(),
                known ? State.OPEN : State.REFUSED,
                0,
                null,
                known ? null : "The wallet does not know the payment any more; send the money back by hand",
                entry.postedAt()));
    }
}
