package ai.voiceagent.events.wallet;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.WalletId;

/**
 * The payer's bank took money of a top-up back, or returned it when the dispute was won: then the entry is positive. The balance
 * may be negative afterwards, since the money is gone whether or not it was spent.
 */
public record TopUpChargedBack(
        WalletId walletId, AccountId accountId, LedgerEntry entry, String topUpId, String disputeId, String reason)
        implements LedgerEvent {}
