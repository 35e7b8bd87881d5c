package ai.voiceagent.events.imports;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.ImportId;

/** Everything that can happen to an import; a {@code switch} over it is exhaustive. */
public sealed interface ImportEvent permits ImportStarted, ImportProgressed, ImportCompleted, ImportFailed {
    ImportId importId();

    AccountId accountId();
}
