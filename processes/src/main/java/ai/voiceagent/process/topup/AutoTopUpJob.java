package ai.voiceagent.process.topup;

import ai.voiceagent.events.shared.AccountId;
import java.time.Instant;

/** An automatic top-up that was decided: to be charged, or {@code submitted} and waiting for the gateway's word. */
record AutoTopUpJob(
        String topUpId,
        AccountId accountId,
        String methodId,
        long amountPaise,
        Instant startedAt,
        int attempts,
        boolean submitted) {}
