package ai.voiceagent.platform.security;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Keeps who did what; the access feature implements it. */
public interface AuditTrail {

    /** Keeps nothing. */
    AuditTrail NONE = deed -> {};

    void record(Deed deed);

    /** Something that was tried: {@code action} is what was asked ({@code POST /api/campaigns}), {@code status} how it ended. */
    record Deed(
            Instant at,
            String accountId,
            String subject,
            String action,
            int status,
            @Nullable String address) {}
}
