package ai.voiceagent.events.imports;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether imported calls are paid from the wallet or only kept. */
public enum Billing {
    CHARGE,
    RECORD;

    /** The word that stands for this value in the API and in events. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
