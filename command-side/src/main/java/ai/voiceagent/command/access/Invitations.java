package ai.voiceagent.command.access;

import java.time.Instant;
import java.util.Optional;

/** Keeps one-time links by which a user sets a password, by their hashes, durably. */
interface Invitations {

    void add(String hash, String userId, Instant expiresAt);

    /** The user of a link that is shown for the first time and in time; empty for any other. */
    Optional<String> use(String hash, Instant now);
}
