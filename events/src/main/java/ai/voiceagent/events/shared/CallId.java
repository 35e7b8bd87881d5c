package ai.voiceagent.events.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a call, {@code CALL…}; sortable by the time it became known. */
public record CallId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CallId {
        Ids.requireText("CallId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
