package ai.voiceagent.command.access;

import ai.voiceagent.platform.security.AccessRole;
import ai.voiceagent.platform.security.Caller;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A key that a program calls with; only the hash of its secret is kept. An empty allow-list allows every address. */
record ApiKey(
        String id,
        String accountId,
        String name,
        AccessRole role,
        String secretHash,
        String ending,
        List<String> ipAllowlist,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {

    boolean valid(Instant now) {
        return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
    }

    boolean mayComeFrom(String address) {
        return ipAllowlist.isEmpty()
                || ipAllowlist.stream().anyMatch(range -> AddressRange.of(range).contains(address));
    }

    Caller caller() {
        return new Caller(id, accountId, role, false);
    }

    @Override
    public String toString() {
        return "API key " + id;
    }
}
