package ai.voiceagent.command.wallet;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import ai.voiceagent.events.wallet.TopUpChargedBack;
import ai.voiceagent.events.wallet.TopUpFailed;
import ai.voiceagent.events.wallet.TopUpRequested;
import ai.voiceagent.events.wallet.WalletRefunded;
import ai.voiceagent.events.wallet.WalletToppedUp;
import ai.voiceagent.platform.error.Rejection;
import java.time.Instant;

/** Decides about payments into the wallet: the gateway's word alone moves money. */
record TopUpDecisions(WalletState wallet, Instant now) {

    void decide(RequestTopUp command) {
        var known = wallet.topUp(command.topUpId());
        known.ifPresent(topUp -> topUp.requireAmount(command.amountPaise()));
        if (known.isPresent()) return;
        Require.positive(command.amountPaise());
        wallet.keys().requireYoung(command.topUpId());

        apply(new TopUpRequested(
                wallet.id(),
                wallet.accountId(),
                command.topUpId(),
                command.amountPaise(),
                command.gateway(),
                command.paymentMethodId(),
                command.requestedBy(),
                now));
    }

    void decide(ConfirmTopUp command, ReceiptTerms terms) {
        var topUp = known(command.topUpId());
        topUp.requireAmount(command.amountPaise());
        topUp.requireNoOtherPayment(command.gatewayPaymentId());
        if (topUp.in(TopUp.Stage.PAID)) return;

        var entry = wallet.entry(Movement.topUp(command, topUp, now), now);
        apply(new WalletToppedUp(
                wallet.id(), wallet.accountId(), entry, command.topUpId(), command.gatewayPaymentId()));
        apply(terms.receipt(wallet, command.topUpId(), entry));
    }

    void decide(FailTopUp command) {
        if (!known(command.topUpId()).in(TopUp.Stage.OPEN)) return;

        apply(new TopUpFailed(wallet.id(), wallet.accountId(), command.topUpId(), command.reason(), now));
    }

    void decide(RefundTopUp command, ReceiptTerms terms) {
        var topUp = known(command.topUpId());
        var movement = Movement.refund(command, topUp, now);
        if (wallet.keys().had(movement)) return;
        Require.positive(command.amountPaise());
        Require.text("reason", command.reason());
        topUp.requireRefundable(command.amountPaise());
        Require.available(wallet, command.amountPaise());

        var entry = wallet.entry(movement, now);
        apply(new WalletRefunded(
                wallet.id(), wallet.accountId(), entry, command.topUpId(), command.reason(), command.refundedBy()));
        if (topUp.tax() != null) apply(terms.refundVoucher(wallet, command.topUpId(), topUp, entry));
        new BonusCorrection(wallet, now).after(command.entryId(), command.topUpId());
    }

    /** Never refused for want of money or of a known top-up: what the bank did is done. */
    void decide(ChargeBackTopUp command) {
        var movement = Movement.chargeback(command, now);
        if (wallet.keys().had(movement)) return;
        if (command.amountPaise() == 0) throw Rejection.validation("amount", "not 0", "must not be 0");
        if (command.amountPaise() > 0 && !wallet.keys().hadAny("cbk_" + command.disputeId())) {
            throw Rejection.conflict("Nothing was taken back for the dispute " + command.disputeId());
        }

        apply(new TopUpChargedBack(
                wallet.id(),
                wallet.accountId(),
                wallet.entry(movement, now),
                command.topUpId(),
                command.disputeId(),
                command.reason()));
        new BonusCorrection(wallet, now).after(command.entryId(), command.topUpId());
    }

    TopUpFacts answer(DescribeTopUp question) {
        var topUp = known(question.topUpId());
        return new TopUpFacts(question.topUpId(), topUp.amountPaise(), topUp.gateway(), topUp.gatewayPaymentId());
    }

    private TopUp known(String topUpId) {
        return wallet.topUp(topUpId).orElseThrow(() -> Rejection.notFound("top-up", topUpId));
    }
}
