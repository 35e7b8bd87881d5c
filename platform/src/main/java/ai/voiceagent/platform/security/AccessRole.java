package ai.voiceagent.platform.security;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a user or an API key may do inside its account. */
public enum AccessRole {
    OWNER,
    ADMIN,
    MANAGER,
    ANALYST,
    FINANCE;

    /** The word that stands for this role in the API and in tokens. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
