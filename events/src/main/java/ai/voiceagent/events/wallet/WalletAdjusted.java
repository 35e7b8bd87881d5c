package ai.voiceagent.events.wallet;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.WalletId;

/** The operator corrected a balance, up or down; {@code reason} says why. */
public record WalletAdjusted(
        WalletId walletId, AccountId accountId, LedgerEntry entry, String reason, String adjustedBy)
        implements LedgerEvent {}
