package ai.voiceagent.projection.wallet;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What became of a top-up. */
public enum TopUpStatus {
    PROCESSING,
    COMPLETED,
    FAILED;

    /** The word that stands for this status in the API. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
