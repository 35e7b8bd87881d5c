package ai.voiceagent.events.wallet;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.WalletId;
import java.time.Instant;

/** What was still held for a call or an import is available again; {@code reason} is {@code not-connected}, {@code finished}, {@code expired} or {@code charged}. */
public record ReservationReleased(
        WalletId walletId,
        AccountId accountId,
        String reservationId,
        long releasedPaise,
        String reason,
        Instant releasedAt)
        implements WalletEvent {}
