package ai.voiceagent.command.access;

import ai.voiceagent.platform.security.AccessRole;
import ai.voiceagent.platform.security.Caller;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may log in. {@code passwordHash} is absent until an invitation is accepted; refresh tokens from before
 * {@code sessionsSince} are worth nothing; {@code passwordPending} marks a generated password that nobody has seen yet.
 */
record User(
        String id,
        String accountId,
        String email,
        String name,
        AccessRole role,
        boolean operator,
        boolean disabled,
        @Nullable String passwordHash,
        boolean passwordPending,
        Instant sessionsSince,
        Instant createdAt) {

    User withPassword(@Nullable String hash, boolean pending) {
        return new User(id, accountId, email, name, role, operator, disabled, hash, pending, sessionsSince, createdAt);
    }

    Caller caller() {
        return new Caller(id, accountId, role, operator);
    }

    @Override
    public String toString() {
        return id + " <" + email + ">";
    }
}
