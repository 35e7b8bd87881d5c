package ai.voiceagent.command.wallet;

import ai.voiceagent.events.shared.WalletId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Sends money of a top-up back to its payer; the operator's alone. Repeating the same {@code entryId} changes nothing. */
public record RefundTopUp(
        @TargetAggregateIdentifier WalletId walletId,
        String topUpId,
        String entryId,
        long amountPaise,
        String reason,
        String refundedBy) {}
