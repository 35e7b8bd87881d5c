package ai.voiceagent.events.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a batch of leads within us, {@code lb_…}; its sender knows it by another name. */
public record LeadBatchId(@JsonValue String value) {

    static final String PREFIX = "lb_";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LeadBatchId {
        Ids.requireText("LeadBatchId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
