package ai.voiceagent.events.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a lead, {@code lead_…}; the name holds its batch and its place in it. */
public record LeadId(@JsonValue String value) {

    private static final String PREFIX = "lead_";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LeadId {
        Ids.requireText("LeadId", value);
    }

    /** The lead at {@code index} of a batch. */
    public static LeadId of(LeadBatchId batch, int index) {
        return new LeadId(
                PREFIX + batch.value().substring(LeadBatchId.PREFIX.length()) + "-" + String.format("%05d", index));
    }

    /** Whether {@code text} has the form of a lead's id. */
    public static boolean names(String text) {
        return text.matches(PREFIX + "[0-9A-Z]{26}-\\d{5}");
    }

    public LeadBatchId batch() {
        return new LeadBatchId(LeadBatchId.PREFIX + value.substring(PREFIX.length(), value.lastIndexOf('-')));
    }

    public int index() {
        return Integer.parseInt(value.substring(value.lastIndexOf('-') + 1));
    }

    @Override
    public String toString() {
        return value;
    }
}
