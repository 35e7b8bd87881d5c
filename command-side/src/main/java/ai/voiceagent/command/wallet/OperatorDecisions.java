package ai.voiceagent.command.wallet;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import ai.voiceagent.events.wallet.BillingDetailsGiven;
import ai.voiceagent.events.wallet.BonusGranted;
import ai.voiceagent.events.wallet.BooksClosed;
import ai.voiceagent.events.wallet.WalletAdjusted;
import ai.voiceagent.platform.error.Rejection;
import java.time.Instant;

/** Decides about what is no payment and no charge: corrections, gifts, who is billed, and the end of a month. */
record OperatorDecisions(WalletState wallet, Instant now) {

    void decide(AdjustWallet command) {
        var movement = Movement.adjustment(command, now);
        if (wallet.keys().had(movement)) return;
        if (command.amountPaise() == 0) throw Rejection.validation("amount", "not 0", "must not be 0");
        Require.text("reason", command.reason());
        wallet.keys().requireYoung(command.entryId());

        apply(new WalletAdjusted(
                wallet.id(), wallet.accountId(), wallet.entry(movement, now), command.reason(), command.adjustedBy()));
    }

    void decide(GrantBonus command) {
        var movement = Movement.bonus(command, now);
        if (wallet.keys().had(movement)) return;
        Require.positive(command.amountPaise());
        Require.text("reason", command.reason());
        wallet.keys().requireYoung(command.entryId());

        apply(new BonusGranted(wallet.id(), wallet.accountId(), wallet.entry(movement, now), command.topUpId()));
        if (command.topUpId() != null) new BonusCorrection(wallet, now).after(command.entryId(), command.topUpId());
    }

    void decide(GiveBillingDetails command) {
        var details = BillingRules.checked(command.details());
        if (details.equals(wallet.billing())) return;

        apply(new BillingDetailsGiven(wallet.id(), wallet.accountId(), details, command.givenBy(), now));
    }

    void decide(CloseBooks command) {
        var next = wallet.ledger().nextToClose();
        if (command.month().isBefore(next)) return;
        if (!command.month().isBefore(Ledger.monthOf(now))) {
            throw Rejection.validation("month", "past", command.month() + " is not over yet");
        }
        if (command.month().isAfter(next)) throw Rejection.conflict("The next month to close is " + next);

        var end = wallet.ledger().monthEnd();
        apply(new BooksClosed(
                wallet.id(),
                wallet.accountId(),
                command.month(),
                end.balancePaise(),
                end.entries(),
                end.headHash(),
                now));
    }
}
