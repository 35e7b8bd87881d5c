package ai.voiceagent.events.wallet;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.WalletId;
import java.time.Instant;

/** An account has a wallet; it is empty and counts Indian rupees. */
public record WalletOpened(WalletId walletId, AccountId accountId, Instant openedAt) implements WalletEvent {}
