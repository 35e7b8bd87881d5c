package ai.voiceagent.events.wallet;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.WalletId;
import org.jspecify.annotations.Nullable;

/** The platform gave credit for nothing, or on top of the top-up {@code topUpId}. */
public record BonusGranted(
        WalletId walletId,
        AccountId accountId,
        LedgerEntry entry,
        @Nullable String topUpId) implements LedgerEvent {}
