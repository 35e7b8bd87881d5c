package ai.voiceagent.events.imports;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.ImportId;
import java.time.Instant;

/** Every row of an import became a call or was rejected; the counts are final. */
public record ImportCompleted(
        ImportId importId,
        AccountId accountId,
        long processed,
        long charged,
        long chargedPaise,
        long rejected,
        Instant completedAt)
        implements ImportEvent {}
