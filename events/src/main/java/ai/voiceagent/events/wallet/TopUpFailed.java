package ai.voiceagent.events.wallet;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.WalletId;
import java.time.Instant;

/** A top-up came to nothing; the balance did not move. */
public record TopUpFailed(WalletId walletId, AccountId accountId, String topUpId, String reason, Instant failedAt)
        implements WalletEvent {}
