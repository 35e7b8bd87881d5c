package ai.voiceagent.command.access;

import ai.voiceagent.platform.security.AccessRole;

/** What a client gets when it logs in or refreshes: a token for an hour, and another one to come back with. */
public record Session(String token, String refreshToken, long expiresIn, Profile user) {

    @Override
    public String toString() {
        return "a session of " + user.id();
    }

    /** A user as the API shows it. */
    public record Profile(String id, String email, String name, AccessRole role, String accountId, boolean operator) {

        static Profile of(User user) {
            return new Profile(user.id(), user.email(), user.name(), user.role(), user.accountId(), user.operator());
        }
    }
}
