package ai.voiceagent.command.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps API keys, durably. */
interface ApiKeys {

    Optional<ApiKey> find(String id);

    /** The keys of an account that are not revoked, the oldest first. */
    List<ApiKey> of(String accountId);

    void add(ApiKey key);

    void revoke(String id, Instant now);

    /** Notes that a key was used; this may be lost, nothing depends on it. */
    void used(String id, Instant now);
}
