package ai.voiceagent.events.wallet;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.WalletId;
import java.time.Instant;
import java.time.YearMonth;

/** A month is closed: the next one opens with this balance and chain head, and keys older than the month before it are forgotten. */
public record BooksClosed(
        WalletId walletId,
        AccountId accountId,
        YearMonth month,
        long balancePaise,
        long entries,
        String headHash,
        Instant closedAt)
        implements WalletEvent {}
