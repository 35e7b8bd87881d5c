package ai.voiceagent.events.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names an import of call records, {@code imp_…}. */
public record ImportId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ImportId {
        Ids.requireText("ImportId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
