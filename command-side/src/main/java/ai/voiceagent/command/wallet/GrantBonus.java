package ai.voiceagent.command.wallet;

import ai.voiceagent.events.shared.WalletId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Gives credit for nothing, or on top of the top-up {@code topUpId}, with which it goes back; the operator's alone. Repeating the
 * same {@code entryId} changes nothing.
 */
public record GrantBonus(
        @TargetAggregateIdentifier WalletId walletId,
        String entryId,
        long amountPaise,
        String reason,
        String grantedBy,
        @Nullable String topUpId) {

    public GrantBonus(WalletId walletId, String entryId, long amountPaise, String reason, String grantedBy) {
        this(walletId, entryId, amountPaise, reason, grantedBy, null);
    }
}
