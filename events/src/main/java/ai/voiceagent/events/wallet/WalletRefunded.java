package ai.voiceagent.events.wallet;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.WalletId;

/** Money of a top-up went back to the payer. */
public record WalletRefunded(
        WalletId walletId, AccountId accountId, LedgerEntry entry, String topUpId, String reason, String refundedBy)
        implements LedgerEvent {}
