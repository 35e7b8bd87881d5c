package ai.voiceagent.events.wallet;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.WalletId;

/** What came on top of a top-up was taken back with its money, or given again with it: then the entry is positive. */
public record BonusReversed(WalletId walletId, AccountId accountId, LedgerEntry entry, String topUpId)
        implements LedgerEvent {}
