package ai.voiceagent.events.wallet;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.WalletId;

/** The platform gave credit for nothing. */
public record BonusGranted(WalletId walletId, AccountId accountId, LedgerEntry entry) implements LedgerEvent {}
