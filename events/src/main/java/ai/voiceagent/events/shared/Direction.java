package ai.voiceagent.events.shared;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Who called whom: a customer called us, or we called a customer. Decides which per-minute price applies. */
public enum Direction {
    INBOUND,
    OUTBOUND;

    /** The word that stands for this value in the API, in events and in ClickHouse. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
