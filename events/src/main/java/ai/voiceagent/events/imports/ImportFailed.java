package ai.voiceagent.events.imports;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.ImportId;
import java.time.Instant;

/** An import cannot go on; the calls that it made before stay, and stay charged. */
public record ImportFailed(ImportId importId, AccountId accountId, String reason, Instant failedAt)
        implements ImportEvent {}
