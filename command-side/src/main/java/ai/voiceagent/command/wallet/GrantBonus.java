package ai.voiceagent.command.wallet;

import ai.voiceagent.events.shared.WalletId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Gives credit for nothing; the operator's alone. Repeating the same {@code entryId} changes nothing. */
public record GrantBonus(
        @TargetAggregateIdentifier WalletId walletId,
        String entryId,
        long amountPaise,
        String reason,
        String grantedBy) {}
