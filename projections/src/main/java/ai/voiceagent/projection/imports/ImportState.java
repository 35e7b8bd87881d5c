package ai.voiceagent.projection.imports;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where an import is in its life. */
public enum ImportState {
    RUNNING,
    COMPLETED,
    FAILED;

    /** The word that stands for this state in the API. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
