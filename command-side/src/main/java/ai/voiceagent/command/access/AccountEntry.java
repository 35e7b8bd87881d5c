package ai.voiceagent.command.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An account in the directory; {@code suspendedBecause} is absent while it is in good standing. */
public record AccountEntry(
        String id,
        String name,
        String timeZone,
        String ownerEmail,
        @Nullable String suspendedBecause,
        Instant openedAt) {

    boolean suspended() {
        return suspendedBecause != null;
    }

    AccountEntry suspended(@Nullable String reason) {
        return new AccountEntry(id, name, timeZone, ownerEmail, reason, openedAt);
    }
}
