package ai.voiceagent.command.access;

import ai.voiceagent.platform.security.AccessRole;
import ai.voiceagent.platform.security.Caller;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may log in. {@code passwordHash} is absent until an invitation is accepted; tokens from before
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

    /** A user who has no password yet, or the one whose hash is given. */
    static User of(
            String id,
            String accountId,
            EmailAddress email,
            String name,
            AccessRole role,
            @Nullable String hash,
            Instant now) {
        return new User(id, accountId, email.value(), name, role, false, false, hash, false, now, now);
    }

    User withPassword(@Nullable String hash, boolean pending) {
        return new User(id, accountId, email, name, role, operator, disabled, hash, pending, sessionsSince, createdAt);
    }

    User with(String newName, AccessRole newRole, boolean nowDisabled) {
        return new User(
                id,
                accountId,
                email,
                newName,
                newRole,
                operator,
                nowDisabled,
                passwordHash,
                passwordPending,
                sessionsSince,
                createdAt);
    }

    User withSessionsSince(Instant now) {
        return new User(
                id, accountId, email, name, role, operator, disabled, passwordHash, passwordPending, now, createdAt);
    }

    /** With a password that its owner chose, which ends their sessions. */
    User renewed(String hash, Instant now) {
        return withPassword(hash, false).withSessionsSince(now);
    }

    User asOperator() {
        return new User(
                id,
                accountId,
                email,
                name,
                role,
                true,
                disabled,
                passwordHash,
                passwordPending,
                sessionsSince,
                createdAt);
    }

    Caller caller() {
        return new Caller(id, accountId, role, operator);
    }

    @Override
    public String toString() {
        return id + " <" + email + ">";
    }
}
