package ai.voiceagent.command.access;

import ai.voiceagent.platform.security.AccessRole;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A user of an account as its administrators see them: {@code invited}, {@code active} or {@code disabled}. */
public record Member(
        String id, String email, String name, AccessRole role, boolean operator, String status, Instant createdAt) {

    static Member of(User user) {
        var status = user.disabled() ? "disabled" : user.passwordHash() == null ? "invited" : "active";
        return new Member(user.id(), user.email(), user.name(), user.role(), user.operator(), status, user.createdAt());
    }

    /** What may be changed of a user; what is absent stays as it is. */
    public record Change(
            @Nullable String name,
            @Nullable AccessRole role,
            @Nullable Boolean disabled) {}

    /** A user and the secret of the one-time link that lets them set a password; shown once, to whoever invited them. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Invited(Member user, String token, Instant expiresAt) {

        @Override
        public String toString() {
            return "an invitation of " + user.id();
        }
    }
}
