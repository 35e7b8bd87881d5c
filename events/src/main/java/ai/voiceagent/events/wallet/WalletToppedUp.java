package ai.voiceagent.events.wallet;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.WalletId;

/** A payment arrived; {@code gatewayPaymentId} is the gateway's own id of it. */
public record WalletToppedUp(
        WalletId walletId, AccountId accountId, LedgerEntry entry, String topUpId, String gatewayPaymentId)
        implements LedgerEvent {}
