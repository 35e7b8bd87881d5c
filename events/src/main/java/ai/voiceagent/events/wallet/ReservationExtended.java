package ai.voiceagent.events.wallet;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.WalletId;
import java.time.Instant;

/** More money is held, and longer; both values are whole, as they are from now on. */
public record ReservationExtended(
        WalletId walletId,
        AccountId accountId,
        String reservationId,
        long amountPaise,
        Instant expiresAt,
        Instant extendedAt)
        implements WalletEvent {}
