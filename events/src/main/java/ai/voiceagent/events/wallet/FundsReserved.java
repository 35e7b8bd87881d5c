package ai.voiceagent.events.wallet;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.WalletId;
import java.time.Instant;

/** Money is held for a call or an import: it is still in the balance, and no longer available to others. */
public record FundsReserved(
        WalletId walletId,
        AccountId accountId,
        String reservationId,
        long amountPaise,
        Instant expiresAt,
        Instant reservedAt)
        implements WalletEvent {}
