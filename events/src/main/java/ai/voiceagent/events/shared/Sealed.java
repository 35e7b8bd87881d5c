package ai.voiceagent.events.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Personal data as it is stored for ever: encrypted with a key that is kept elsewhere and can be destroyed.
 * Only the platform's personal-data service can read it. */
public record Sealed(@JsonValue String ciphertext) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Sealed {
        Ids.requireText("Sealed", ciphertext);
    }

    /** The ciphertext; never the personal data. */
    @Override
    public String toString() {
        return ciphertext;
    }
}
