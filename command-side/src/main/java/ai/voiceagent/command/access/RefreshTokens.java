package ai.voiceagent.command.access;

import java.time.Instant;
import java.util.Optional;

/** Keeps refresh tokens by their hashes, durably. Tokens that replaced each other are one family. */
interface RefreshTokens {

    void add(Issued token);

    /** Marks the token of {@code hash} as used at {@code now} and tells what it was before; empty when there is none. */
    Optional<Use> use(String hash, Instant now);

    /** Ends a family: none of its tokens is worth anything from now on. They all expire by {@code until}. */
    void revoke(String family, Instant until);

    boolean revoked(String family);

    /** A token that was handed out, known by its hash only. */
    record Issued(String hash, String family, String userId, Instant issuedAt, Instant expiresAt) {}

    /** A token that was shown again, and whether that was the first time. */
    record Use(Issued token, boolean first) {}
}
