package ai.voiceagent.command.access;

import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.platform.id.Ids;
import ai.voiceagent.platform.security.AccessRole;
import ai.voiceagent.platform.security.Caller;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The API keys of an account: making, listing and revoking them. */
@Component
public class KeyRing {

    private static final int MOST_KEYS = 100;
    private static final int MOST_RANGES = 100;

    private final ApiKeys keys;
    private final KnownCallers callers;
    private final Ids ids;
    private final Clock clock;

    KeyRing(ApiKeys keys, KnownCallers callers, Ids ids, Clock clock) {
        this.keys = keys;
        this.callers = callers;
        this.ids = ids;
        this.clock = clock;
    }

    /** The caller's keys, masked. */
    public List<KeyShown> list(Caller caller) {
        return keys.of(caller.accountId()).stream().map(KeyShown::masked).toList();
    }

    /** A key that nobody ever sees again after this answer. */
    public KeyShown create(
            Caller caller, String name, AccessRole role, @Nullable Instant expiresAt, List<String> ipAllowlist) {
        var now = clock.instant();
        if (role == AccessRole.OWNER && caller.role() != AccessRole.OWNER) {
            throw Rejection.forbidden("Only an owner makes keys with the role of an owner");
        }
        if (name.isBlank() || name.length() > 100) {
            throw Rejection.validation("name", "1 to 100 characters", "is blank or too long");
        }
        if (expiresAt != null && !expiresAt.isAfter(now)) {
            throw Rejection.validation("expiresAt", "in the future", "is in the past");
        }
        if (ipAllowlist.size() > MOST_RANGES) {
            throw Rejection.validation("ipAllowlist", "at most " + MOST_RANGES + " entries", "is too long");
        }
        var ranges = ipAllowlist.stream()
                .map(AddressRange::of)
                .map(AddressRange::toString)
                .toList();
        if (keys.of(caller.accountId()).size() >= MOST_KEYS) {
            throw Rejection.conflict("An account has at most " + MOST_KEYS + " keys; revoke one first");
        }

        var id = ids.next("key_");
        var secret = ApiKeySecret.next(id);
        var ending = secret.substring(secret.length() - 4);
        var key = new ApiKey(
                id,
                caller.accountId(),
                name.strip(),
                role,
                OpaqueToken.hash(secret),
                ending,
                ranges,
                now,
                expiresAt,
                null,
                null);
        keys.add(key);
        callers.forget();
        return KeyShown.of(key, secret);
    }

    /** Makes a key worthless, at once in this process and within seconds in any other. */
    public void revoke(Caller caller, String id) {
        keys.find(id)
                .filter(key -> key.accountId().equals(caller.accountId()) && key.revokedAt() == null)
                .orElseThrow(() -> Rejection.notFound("API key", id));
        keys.revoke(id, clock.instant());
        callers.forget();
    }

    /** One of the caller's keys, masked. */
    public KeyShown find(Caller caller, String id) {
        return keys.find(id)
                .filter(key -> key.accountId().equals(caller.accountId()))
                .map(KeyShown::masked)
                .orElseThrow(() -> Rejection.notFound("API key", id));
    }
}
