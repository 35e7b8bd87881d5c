package ai.voiceagent.command.access;

import ai.voiceagent.platform.error.Rejection;
import ai.voiceagent.platform.security.AccessRole;
import ai.voiceagent.platform.security.Caller;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells callers who they are to us: a user or an API key, and of which account. */
@Component
public class WhoAmI {

    private final Users users;
    private final ApiKeys keys;
    private final AccountDirectory accounts;

    WhoAmI(Users users, ApiKeys keys, AccountDirectory accounts) {
        this.users = users;
        this.keys = keys;
        this.accounts = accounts;
    }

    /** A caller; {@code kind} is {@code user} or {@code api-key}, and only users have an e-mail address. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Shown(
            String id,
            String kind,
            @Nullable String email,
            String name,
            AccessRole role,
            boolean operator,
            String accountId,
            Tenant account) {}

    /** The account that a caller belongs to. */
    public record Tenant(String id, String name, String timeZone) {}

    public Shown of(Caller caller) {
        var account = accounts.find(caller.accountId())
                .map(entry -> new Tenant(entry.id(), entry.name(), entry.timeZone()))
                .orElseThrow(() -> Rejection.notFound("account", caller.accountId()));
        return users.find(caller.subject())
                .map(user -> new Shown(
                        user.id(),
                        "user",
                        user.email(),
                        user.name(),
                        user.role(),
                        user.operator(),
                        user.accountId(),
                        account))
                .or(() -> keys.find(caller.subject())
                        .map(key -> new Shown(
                                key.id(), "api-key", null, key.name(), key.role(), false, key.accountId(), account)))
                .orElseThrow(() -> Rejection.notFound("user", caller.subject()));
    }
}
