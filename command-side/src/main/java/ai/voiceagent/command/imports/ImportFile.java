package ai.voiceagent.command.imports;

import ai.voiceagent.events.shared.AccountId;
import ai.voiceagent.events.shared.ImportId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A file that waits to be imported, and how to read it: {@code mapping} as it was given, {@code timeZone} for times without an offset. */
record ImportFile(
        ImportId importId, AccountId accountId, @Nullable String mapping, String timeZone, Instant createdAt) {

    String key() {
        return "imports/" + importId + ".csv";
    }
}
