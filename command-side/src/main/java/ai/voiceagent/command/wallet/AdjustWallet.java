package ai.voiceagent.command.wallet;

import ai.voiceagent.events.shared.WalletId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Corrects a balance up or down; the operator's alone. Repeating the same {@code entryId} changes nothing. */
public record AdjustWallet(
        @TargetAggregateIdentifier WalletId walletId,
        String entryId,
        long amountPaise,
        String reason,
        String adjustedBy) {}
