package ai.voiceagent.command.wallet;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import ai.voiceagent.events.wallet.BonusReversed;
import java.time.Instant;

/**
 * Takes a top-up's bonus back with its money: the same part of it, to the paisa in the customer's favour, and never more than
 * can be spent. What could not be taken is tried again with the next movement; money that returns brings its bonus along.
 */
record BonusCorrection(WalletState wallet, Instant now) {

    /** Decides once {@code movement}, an entry of the top-up, is booked. */
    void after(String movement, String topUpId) {
        var due = wallet.topUp(topUpId).map(TopUp::bonusDuePaise).orElse(0L);
        var taken = Math.min(due, Math.max(0, wallet.availablePaise()));
        if (taken == 0) return;
        var entry = wallet.entry(Movement.bonusReversal(movement, topUpId, taken, now), now);
        apply(new BonusReversed(wallet.id(), wallet.accountId(), entry, topUpId));
    }
}
