package ai.voiceagent.command.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The audit log as people read it: with names instead of ids alone. */
@Component
public class AuditReport {

    private final AuditLog log;
    private final Users users;
    private final ApiKeys keys;

    AuditReport(AuditLog log, Users users, ApiKeys keys) {
        this.log = log;
        this.users = users;
        this.keys = keys;
    }

    /** One deed: {@code by} is a user's e-mail address or the name of an API key. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            Instant at,
            String subject,
            String by,
            String action,
            int status,
            @Nullable String address) {}

    public List<Line> page(String accountId, int page, int limit) {
        var names = new HashMap<String, String>();
        return log.page(accountId, page, limit).stream()
                .map(deed -> new Line(
                        deed.at(),
                        deed.subject(),
                        names.computeIfAbsent(deed.subject(), this::name),
                        deed.action(),
                        deed.status(),
                        deed.address()))
                .toList();
    }

    public long count(String accountId) {
        return log.count(accountId);
    }

    private String name(String subject) {
        return users.find(subject)
                .map(User::email)
                .or(() -> keys.find(subject).map(ApiKey::name))
                .orElse(subject);
    }
}
