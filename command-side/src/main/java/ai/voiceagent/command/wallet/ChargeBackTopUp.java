package ai.voiceagent.command.wallet;

import ai.voiceagent.events.shared.WalletId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Books that the payer's bank took money of a top-up back, whether or not it is still there; negative {@code amountPaise}. A
 * positive amount books that it was returned because the dispute was won. Repeating the same dispute changes nothing.
 */
public record ChargeBackTopUp(
        @TargetAggregateIdentifier WalletId walletId,
        String topUpId,
        String gateway,
        String disputeId,
        long amountPaise,
        String reason) {

    /** The entry's id: a dispute takes money once, and gives it back once. */
    String entryId() {
        return (amountPaise < 0 ? "cbk_" : "cbw_") + disputeId;
    }
}
