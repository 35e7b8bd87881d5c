package ai.voiceagent.command.access;

import ai.voiceagent.platform.security.AccessRole;
import ai.voiceagent.platform.security.ApiKeyLookup;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An API key as the API shows it: {@code key} is whole in the answer that made it, and masked ever after. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record KeyShown(
        String id,
        String name,
        String key,
        AccessRole role,
        List<String> ipAllowlist,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt) {

    static KeyShown masked(ApiKey key) {
        return of(key, ApiKeyLookup.PREFIX + "••••••••" + key.ending());
    }

    static KeyShown of(ApiKey key, String shown) {
        return new KeyShown(
                key.id(),
                key.name(),
                shown,
                key.role(),
                key.ipAllowlist(),
                key.createdAt(),
                key.expiresAt(),
                key.lastUsedAt());
    }

    @Override
    public String toString() {
        return "API key " + id;
    }
}
