package ai.voiceagent.events.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a training project, {@code proj_…}. */
public record ProjectId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ProjectId {
        Ids.requireText("ProjectId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
