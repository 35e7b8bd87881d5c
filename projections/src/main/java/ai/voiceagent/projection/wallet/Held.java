package ai.voiceagent.projection.wallet;

import java.time.Instant;

/** Money of a wallet that waits for a call or an import. */
public record Held(String reservationId, long amountPaise, Instant expiresAt) {}
